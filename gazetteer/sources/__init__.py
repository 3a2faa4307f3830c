"""Reading what the registries' packages hold; used to rebuild the data, never to look a name up."""
