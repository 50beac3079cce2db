using System.Xml.Linq;

namespace Eap.Portal.Notices.Import;

/// <summary>Finds children and attributes by local name.</summary>
internal static class DocxElements
{
    extension(XElement element)
    {
        public XElement? Child(string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

        public string? Value(string attribute) => element.Attributes().FirstOrDefault(candidate => candidate.Name.LocalName == attribute)?.Value;
    }
}
