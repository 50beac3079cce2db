using System.IO.Compression;
using System.Xml;

namespace Eap.Platform.Files;

/// <summary>Tells Word, Excel and PowerPoint files apart by the types their parts declare.</summary>
internal static class OfficePackage
{
    private static readonly (string Type, FileKind Kind)[] Mains =
    [
        ("wordprocessingml.document.main+xml", FileKind.Docx),
        ("spreadsheetml.sheet.main+xml", FileKind.Xlsx),
        ("presentationml.presentation.main+xml", FileKind.Pptx),
    ];

    private static readonly string[] Active = ["macroEnabled", "vbaProject", "activeX", "macrosheet"];

    public static FileCheck Identify(ZipArchive archive)
    {
        if (archive.GetEntry("OFD.xml") is not null)
        {
            return Refusals.Unknown("这是 OFD 版式文件，请转成 pdf 后再上传。");
        }

        if (archive.GetEntry("[Content_Types].xml") is not { } types)
        {
            return Refusals.Unknown("不能上传压缩包，请解开后逐个上传。");
        }

        var parts = Types(types);
        if (parts.Select(part => part.Type).Concat(archive.Entries.Select(entry => entry.FullName)).Any(IsActive))
        {
            return Refusals.Macro;
        }

        foreach (var (type, kind) in Mains)
        {
            var main = parts.FirstOrDefault(part => part.Type.EndsWith(type, StringComparison.Ordinal));
            if (main.Name is not null)
            {
                return archive.GetEntry(main.Name.TrimStart('/')) is null ? Refusals.Broken("文件") : FileCheck.Of(kind);
            }
        }

        return Refusals.UnknownType;
    }

    private static bool IsActive(string text) => Active.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static List<(string? Name, string Type)> Types(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var reader = XmlReader.Create(content, new() { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 4 << 20 });
        var parts = new List<(string?, string)>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type)
            {
                parts.Add((reader.GetAttribute("PartName"), type));
            }
        }

        return parts;
    }
}
