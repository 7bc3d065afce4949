"""A PDF written by hand: pages of lines in one font, so that the tests need no PDF library to write one."""

from __future__ import annotations

LEADING = 14
TOP = 800


def pdf(pages: list[list[str]], *, encrypted: bool = False) -> bytes:
    """Pages of lines; an empty line leaves a blank line's room."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{4 + 2 * n} 0 R' for n in range(len(pages)))}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        content = _content(lines)
        objects.append(
            (
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
                f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
            ).encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    trailer = b""
    if encrypted:
        key = b"<" + b"00" * 32 + b">"
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >>" % (key, key))
        trailer = b"/Encrypt %d 0 R /ID [<00> <00>] " % len(objects)
    return _file(objects, trailer)


def _content(lines: list[str]) -> bytes:
    rows = [b"BT /F1 11 Tf"]
    for index, line in enumerate(lines):
        shown = (
            line.encode("cp1252")
            .replace(b"\\", b"\\\\")
            .replace(b"(", b"\\(")
            .replace(b")", b"\\)")
        )
        if shown:
            rows.append(b"1 0 0 1 60 %d Tm (%s) Tj" % (TOP - LEADING * index, shown))
    return b"\n".join((*rows, b"ET"))


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    body = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n"
        % (size, trailer, len(body))
    )


PAGES = [
    [
        "Inspection of Marlowshire",
        "",
        "Leaders have a plan. It is not yet carried out, and staff & families wait. The people who work in the",
        "teams that visit children say that they are heard, and that the work which they are given can be done in",
        "the time they have. Families say that they are better in-",
        "formed, but not that they are listened to by the managers whom they",
        "1",
    ],
    [
        "meet.",
        "",
        "What needs to improve",
        "• The timeliness of visits to children.",
        "• The oversight of plans.",
        "2",
    ],
]
"""The text of the other formats, as the lines of two pages."""
