"""The package the commands share. Data flows one way, and imports point back along it:

    yaml_text       bytes         → plain YAML with the line of each part, or the first fault
    include, raw    files         → one catalogue as typed, with the place of each part
    model, load     as typed      → a finished Catalogue, or every problem (wording, references)
    checks          Catalogue     → what rules find on a day
    freshness       an entry      → how far it is confirmed on a day
    pages           Catalogue     → pages, as text
    page_files, site, search      → files, MkDocs, the search index: the edges
    problems        what is wrong → text, GitHub, JSON, Markdown
"""
