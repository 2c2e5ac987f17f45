"""The thesaurus as editors see and extend it: what citizens say, and the official terms it leads to."""
