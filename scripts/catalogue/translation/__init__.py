"""The catalogue and the templates in other languages: PO files in, texts out, and English where no text may be shown.

`texts` says which texts are translated, `templates` and `extractor` find them, `catalogs` puts them into catalogs and
brings a language up to date, `faults` says what is wrong with a translation, `wording` gives the text to show,
`localised` gives a catalogue in one language, `status` counts. `files` reads and writes.
"""
