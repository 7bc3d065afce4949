"""`crosscheck evaluate`: accuracy on a labelled set, beside the baselines."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli import console, options
from crosscheck.cli.progress import progress
from crosscheck.evaluation.interface import evaluate, kind_names, load_kind
from crosscheck.text.printable import printable

if TYPE_CHECKING:
    from crosscheck.evaluation.interface import Cell, Evaluation, Table


@click.command(short_help="Accuracy on a labelled set, beside the baselines.")
@click.argument("kind", type=click.Choice(kind_names()))
@click.argument("labelled_set", metavar="SET", type=click.Path(path_type=Path))
@click.option(
    "--documents",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder of the reports that the set names: DIR/<report> or DIR/<report>.txt.",
)
@options.embedder
@options.entailment
@click.option(
    "--contradictions",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="For framing: read what an entailment model gave before, JSON Lines of "
    '{"id", "contradiction", "contradiction_reverse"}, instead of asking one.',
)
@click.option(
    "--predictions",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what was predicted for each row to FILE, as JSON Lines.",
)
@click.option(
    "--end-to-end",
    is_flag=True,
    help="framing: check each claim against its whole report, as `check` does; the passage is not given.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def command(
    kind: str,
    labelled_set: Path,
    documents: Path | None,
    embedder: Path | None,
    entailment: Path | None,
    contradictions: Path | None,
    predictions: Path | None,
    *,
    end_to_end: bool,
    form: str,
) -> None:
    """
    How often crosscheck is right on a labelled set of one KIND, beside the baselines.

    SET is a file of JSON Lines. Its fields: framing and figures {"id", "report", "evidence", "claim",
    "label"}, quotes {"id", "report", "text", "quote", "label"}; evidence reads a framing set.
    """
    from crosscheck.settings import load_settings  # --help must stay quick

    uses = load_kind(kind).uses(end_to_end=end_to_end)
    if contradictions is not None:
        if uses != ("entailment",):
            raise click.UsageError("--contradictions is for framing, with the passage given.")
        uses = ()
    models = options.open_models(
        load_settings(), embedder=embedder, entailment=entailment, uses=uses
    )
    evaluation = evaluate(
        kind,
        labelled_set,
        documents,
        end_to_end=end_to_end,
        models=models,
        contradictions=contradictions,
        watch=progress("evaluating"),
    )
    for problem in evaluation.outcome.problems:
        console.diagnostic(problem)
    if predictions is not None:
        from crosscheck.files import write_atomically  # only when asked for

        write_atomically(predictions, _lines(evaluation))
    console.result(_json(evaluation) if form == "json" else _text(evaluation))


def _lines(evaluation: Evaluation) -> str:
    rows = evaluation.outcome.predictions
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _text(evaluation: Evaluation) -> str:
    labelled_set = evaluation.labelled_set
    head = f"{evaluation.kind}: {labelled_set.path} (sha256 {labelled_set.sha256[:12]}…)"
    for model in evaluation.models:
        head += f"\n{model.use}: {model.name} (sha256 {model.sha256[:12]}…)"
    tables = (_table(table) for table in evaluation.outcome.tables)
    return printable("\n\n".join([head, *tables]) + "\n")


def _table(table: Table) -> str:
    from tabulate import tabulate  # nothing else of the command line needs it

    rows = [[_cell(cell) for cell in row] for row in table.rows]
    return f"{table.title}\n" + tabulate(rows, headers=table.headers, disable_numparse=True)


def _cell(cell: Cell) -> str:
    if cell is None:
        return "–"
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)


def _json(evaluation: Evaluation) -> str:
    labelled_set, outcome = evaluation.labelled_set, evaluation.outcome
    return json.dumps(
        {
            "version": 1,
            "kind": evaluation.kind,
            "set": {
                "path": str(labelled_set.path),
                "sha256": labelled_set.sha256,
                "rows": len(labelled_set.rows),
            },
            "models": [asdict(model) for model in evaluation.models],
            "figures": dict(outcome.figures),
            "tables": [
                {"title": table.title, "headers": table.headers, "rows": table.rows}
                for table in outcome.tables
            ],
            "problems": outcome.problems,
        },
        ensure_ascii=False,
        indent=2,
    )
