"""No gaps after marks that have their space within them."""

import pytest

from catalogue.spacing import close


@pytest.mark.parametrize(
    ("page", "closed"),
    [
        ("<p>核对。\n还没有。</p>", "<p>核对。还没有。</p>"),
        ("<strong>核对。</strong>\n2026年", "<strong>核对。</strong>2026年"),
        ("核对： Sefton Council", "核对：Sefton Council"),
        # A label stands in a box of its own.
        ('（休息） <span class="tag">计划中</span>', '（休息） <span class="tag">计划中</span>'),
        ("<title>核对（休息） – Signpost</title>", "<title>核对（休息） – Signpost</title>"),
        ('评估 <span class="term-meaning">(谈谈)</span>。', '评估<span class="term-meaning">（谈谈）</span>。'),
        ("Sefton Council 核对", "Sefton Council 核对"),
        ("Ring now. Or later", "Ring now. Or later"),
    ],
)
def test_gaps_after_full_width_marks_are_closed(page: str, closed: str):
    """Between two sentences, and between a mark and whatever follows it; other spaces stay."""
    assert close(page) == closed
