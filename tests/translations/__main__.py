"""Brings the files of the languages up to date with the source: `make translations`.

    python -m tests.translations [CODE...]

CODE begins a language, such as fr. What is left to translate is listed; it is done in Qt Linguist, or in any editor.
"""

from __future__ import annotations

import sys

from tests.translations.files import languages, release, source_file, translations, update
from tests.translations.sentences import find_sentences, texts_of, write
from tests.translations.texts import find_texts, window_files


def main() -> None:
    texts, faults = find_texts(window_files())
    sentences = find_sentences()
    write(sentences)
    texts += texts_of(sentences)
    for fault in faults:
        print(fault, file=sys.stderr)
    for language in sorted({*languages(), *sys.argv[1:]}):
        update(language, texts)
        release(language)
        all_of_it = translations(language)
        left = [one for one in all_of_it if not one.is_finished]
        print(f"{source_file(language).name}: {len(all_of_it)} texts, {len(left)} to translate")
        for one in left:
            print(f"  {one.context}: {one.source!r}")


if __name__ == "__main__":
    main()
