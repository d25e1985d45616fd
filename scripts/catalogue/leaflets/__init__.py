"""Leaflets as data: the catalogue becomes one JSON object a leaflet, which the web page and the PDF both show.

`words` holds every fixed word, `parts` and `sections` make the pieces, `leaflet` joins them, `facts` lists what a
leaflet says, and `editions` makes the code from that and compares what was printed with what is true now.
"""
