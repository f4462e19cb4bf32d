"""Labels words with tags and heads for scripts/train/pos.ts and parser.ts, by spaCy's small English model.

Only needed to teach the part-of-speech tagger and the parser anew; the attribution finder itself needs no Python.

    npx tsx scripts/train/cutTexts.ts ../shared/corpora/polnear/train.jsonl words.jsonl
    python scripts/train/label_words.py MODEL_FOLDER words.jsonl labels.jsonl
"""

import json
import sys

import spacy
from spacy.tokens import Doc

model, words_path, labels_path = sys.argv[1:]
nlp = spacy.load(model, exclude=["lemmatizer", "ner"])
with open(words_path, encoding="utf-8") as lines, open(labels_path, "w", encoding="utf-8") as out:
    for line in lines:
        text = json.loads(line)
        docs = [Doc(nlp.vocab, words=words, spaces=[c == "1" for c in spaces]) for words, spaces in zip(text["paras"], text["spaces"])]
        labels = [[[t.text, t.tag_, t.head.i, t.dep_] for t in doc] for doc in nlp.pipe(docs, batch_size=64)]
        out.write(json.dumps({"id": text["id"], "paras": labels}) + "\n")
