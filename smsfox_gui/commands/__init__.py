"""The commands of `smsfox`: one file a family. They print JSON for programs and words for people."""
