"""Figures drawn on the server as SVG, each with the table of the same numbers.

Geometry lies in attributes and every colour in classes (`ui/static/ui/css/charts.css`): no style
attribute and no script, as the content policy asks. `prefix` makes the ids of one figure unique
on its page. Sizes are in CSS pixels.
"""
