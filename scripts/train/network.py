"""
Learns the tagger's network for one fold of the lessons (the engine never runs Python; torch is needed to learn alone):

    python3 scripts/train/network.py FOLDER FOLD FOLDS

FOLDER holds what taggerNetwork.ts laid there: plan.json, rows.bin (int32, one row number a word and column), tags.bin (a byte a
word), ranges.bin (int32: first word, end, text), vectors.bin (float32, a vector a stem's row). Texts whose number is FOLD modulo
FOLDS are left out; FOLD = FOLDS learns on all. Writes weights-FOLD.bin: float32, in the order of `tensors` below.

The network is one that whole numbers can run (networkModule.ts): rows summed and cut off at 0, a long short-term memory
(Hochreiter and Schmidhuber 1997) in each direction with x (1 - |x| / 4) in place of tanh, and one layer over both and the sum.
"""

import json
import random
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

TAGS = 7
# Missing a source or a cue is dearer than other mistakes, in logits (Gimpel and Smith 2010).
DEAR_TAGS = (1, 3)


class Cell(torch.autograd.Function):
    """One step of the memory: sums of four gates and what is remembered go in, what is said and remembered comes out."""

    @staticmethod
    def forward(ctx, sums, kept):
        size = kept.shape[-1]
        halved = sums.clone()
        halved[..., : 3 * size] *= 0.5
        cut = halved.clamp_(-2, 2)
        slope = 1 - cut.abs() * 0.5
        bent = cut * (1 - cut.abs() * 0.25)
        taken, held, shown = (bent[..., k * size : (k + 1) * size] * 0.5 + 0.5 for k in range(3))
        new = bent[..., 3 * size :]
        after = held * kept + taken * new
        cut_after = after.clamp(-2, 2)
        bent_after = cut_after * (1 - cut_after.abs() * 0.25)
        ctx.save_for_backward(slope, taken, held, shown, new, kept, 1 - cut_after.abs() * 0.5, bent_after)
        return shown * bent_after, after

    @staticmethod
    def backward(ctx, said_gap, kept_gap):
        slope, taken, held, shown, new, kept, slope_after, bent_after = ctx.saved_tensors
        size = kept.shape[-1]
        gap = kept_gap + said_gap * shown * slope_after
        gates = torch.cat([gap * new, gap * kept, said_gap * bent_after], -1) * 0.25 * slope[..., : 3 * size]
        return torch.cat([gates, gap * taken * slope[..., 3 * size :]], -1), gap * held


class Memory(nn.Module):
    """Both directions at once, the second over the words turned round."""

    def __init__(self, inputs, size):
        super().__init__()
        bound = size**-0.5
        self.of_inputs = nn.Parameter(torch.empty(2, inputs, 4 * size).uniform_(-bound, bound))
        self.of_said = nn.Parameter(torch.empty(2, size, 4 * size).uniform_(-bound, bound))
        self.first = nn.Parameter(torch.zeros(2, 1, 1, 4 * size))
        with torch.no_grad():
            self.first[..., size : 2 * size] = 1
        self.size = size

    def forward(self, inputs, present):
        texts, words, _ = inputs.shape
        sums = torch.einsum("bti,dig->dtbg", inputs, self.of_inputs) + self.first
        sums = torch.stack([sums[0], sums[1].flip(0)], 1)
        there = present.t().unsqueeze(-1)
        there = torch.stack([torch.ones_like(there), there.flip(0)], 1)
        said = torch.zeros(2, texts, self.size)
        kept = torch.zeros(2, texts, self.size)
        all_said = []
        for word in range(words):
            said, kept = Cell.apply(sums[word] + torch.bmm(said, self.of_said), kept)
            # The way back begins where the text ends, not in the empty places behind it.
            said, kept = said * there[word], kept * there[word]
            all_said.append(said)
        out = torch.stack(all_said, 0)
        return torch.cat([out[:, 0], out[:, 1].flip(0)], -1).transpose(0, 1)


class Network(nn.Module):
    def __init__(self, plan, vectors):
        super().__init__()
        self.plan = plan
        width = plan["width"]
        self.plain = nn.ModuleList([nn.Embedding(rows, width) for rows in plan["plainRows"]])
        # A stem's numbers are what its vector gives, and for stems seen often something of their own besides.
        self.register_buffer("vectors", torch.from_numpy(vectors))
        self.of_vectors = nn.Linear(vectors.shape[1], plan["stemNumbers"], bias=False)
        self.own = nn.Embedding(plan["ownStems"], plan["stemNumbers"])
        self.endings = nn.Embedding(plan["endingRows"], plan["endingNumbers"])
        for table in self.plain:
            nn.init.normal_(table.weight, 0, 0.2)
        for table in (self.own, self.endings):
            nn.init.normal_(table.weight, 0, 0.3)
        nn.init.normal_(self.of_vectors.weight, 0, 0.03)
        self.spread = nn.Linear(plan["stemColumns"] * plan["stemNumbers"] + plan["endingNumbers"], width)
        self.memory = Memory(width, width)
        self.outputs = nn.Linear(3 * width, TAGS)

    def without_some(self, values, left_out):
        """A word's numbers of one column are left out by chance, so that none is relied on alone."""
        if not self.training:
            return values
        return values * (torch.rand(values.shape[:2]) > left_out).float().unsqueeze(-1) / (1 - left_out)

    def stem(self, rows):
        own = self.own(torch.where(rows < self.plan["ownStems"], rows, 0))
        own = self.without_some(own, self.plan["ownLeftOut"])
        return own + self.of_vectors(F.embedding(rows, self.vectors))

    def all_stems(self):
        """The numbers of every stem, as the engine keeps them."""
        rows = torch.arange(len(self.vectors))
        own = self.own(torch.where(rows < self.plan["ownStems"], rows, 0))
        return own + self.of_vectors(self.vectors)

    def forward(self, rows, present):
        plain = len(self.plain)
        stem_columns = self.plan["stemColumns"]
        drop = lambda values: F.dropout(values, self.plan["leftOut"], self.training)
        left_out = self.plan["columnsLeftOut"]
        spelt = [self.stem(rows[..., plain + k]) for k in range(stem_columns)]
        spelt.append(self.endings(rows[..., plain + stem_columns]))
        sums = self.spread(torch.cat([self.without_some(one, left_out) for one in spelt], -1))
        for k, table in enumerate(self.plain):
            sums = sums + self.without_some(table(rows[..., k]), left_out)
        first = drop(F.relu(sums))
        said = drop(self.memory(first, present))
        return self.outputs(torch.cat([said, first], -1))

    def tensors(self):
        """All weights, in the order in which they are read again."""
        yield from (table.weight for table in self.plain)
        yield self.all_stems()
        yield self.endings.weight
        yield self.spread.weight
        yield self.spread.bias
        yield self.memory.of_inputs
        yield self.memory.of_said
        yield self.memory.first
        yield self.outputs.weight
        yield self.outputs.bias


def batches(ranges, most):
    """Paragraphs of like length together, `most` words at a time, in an order by chance."""
    lengths = ranges[:, 1] - ranges[:, 0]
    order = np.argsort(lengths + np.random.rand(len(lengths)) * 3, kind="stable")
    found, current, longest = [], [], 0
    for index in order:
        longest = max(longest, lengths[index])
        if current and longest * (len(current) + 1) > most:
            found.append(current)
            current, longest = [], lengths[index]
        current.append(index)
    found.append(current)
    random.shuffle(found)
    return found


def laid(ranges, rows, tags):
    words = int((ranges[:, 1] - ranges[:, 0]).max())
    some_rows = torch.zeros(len(ranges), words, rows.shape[1], dtype=torch.long)
    some_tags = torch.full((len(ranges), words), -1, dtype=torch.long)
    for k, (start, end, _) in enumerate(ranges):
        some_rows[k, : end - start] = torch.from_numpy(rows[start:end].astype(np.int64))
        some_tags[k, : end - start] = torch.from_numpy(tags[start:end].astype(np.int64))
    return some_rows, some_tags


def dear(missed):
    """What is added to the score of each tag where another is the truth."""
    costs = torch.zeros(TAGS, TAGS)
    for first in DEAR_TAGS:
        for truth in (first, first + 1):
            for tag in range(TAGS):
                if tag not in (first, first + 1):
                    costs[truth, tag] = missed
    return costs


def learn(plan, vectors, rows, tags, ranges, seed):
    torch.manual_seed(seed)
    random.seed(seed)
    np.random.seed(seed)
    network = Network(plan, vectors)
    steps = plan["rounds"] * (len(batches(ranges, plan["wordsAtOnce"])) + 20)
    learner = torch.optim.AdamW(network.parameters(), lr=plan["rate"], weight_decay=0.01)
    pace = torch.optim.lr_scheduler.OneCycleLR(learner, max_lr=plan["rate"], total_steps=steps, pct_start=0.15)
    costs = dear(plan["missed"])
    network.train()
    for turn in range(plan["rounds"]):
        total = words = 0
        for batch in batches(ranges, plan["wordsAtOnce"]):
            some_rows, some_tags = laid(ranges[batch], rows, tags)
            present = some_tags >= 0
            truths = some_tags[present]
            scores = network(some_rows, present.float())[present]
            loss = F.cross_entropy(scores + costs[truths], truths)
            learner.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            learner.step()
            pace.step()
            total += loss.item() * len(truths)
            words += len(truths)
        print(f"round {turn + 1}: {total / words:.4f} nats a word", flush=True)
    network.eval()
    return network


def main():
    folder, fold, folds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    torch.set_num_threads(1)
    with open(f"{folder}/plan.json", encoding="utf8") as file:
        plan = json.load(file)
    columns = len(plan["plainRows"]) + plan["stemColumns"] + 1
    rows = np.fromfile(f"{folder}/rows.bin", dtype="<i4").reshape(-1, columns)
    tags = np.fromfile(f"{folder}/tags.bin", dtype=np.uint8)
    vectors = np.fromfile(f"{folder}/vectors.bin", dtype="<f4").reshape(plan["stemRows"], -1)
    ranges = np.fromfile(f"{folder}/ranges.bin", dtype="<i4").reshape(-1, 3)
    seed = plan["seedOfAll"] if fold == folds else plan["seed"] + fold
    network = learn(plan, vectors, rows, tags, ranges[ranges[:, 2] % folds != fold], seed)
    weights = np.concatenate([tensor.detach().numpy().astype("<f4").ravel() for tensor in network.tensors()])
    weights.tofile(f"{folder}/weights-{fold}.bin")


if __name__ == "__main__":
    main()
