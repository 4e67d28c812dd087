"""The editor of every long field, over the small rich text of `zonedesk.domain.richtext`.

`writing` and `reading` turn a text into a document of Qt and back without losing anything,
`pasting` turns foreign HTML into the model, `copying` the model into clean HTML, `editor` is the
widget and `bar` its buttons.
"""
