using System.IO.Compression;
using System.Xml;

namespace Eap.Platform.Files;

/// <summary>Tells Word, Excel and PowerPoint files apart by the types their parts declare.</summary>
internal static class OfficePackage
{
    private static readonly (string Type, string Folder, FileKind Kind)[] Mains =
    [
        ("wordprocessingml.document.main+xml", "word/", FileKind.Docx),
        ("spreadsheetml.sheet.main+xml", "xl/", FileKind.Xlsx),
        ("presentationml.presentation.main+xml", "ppt/", FileKind.Pptx),
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

        foreach (var (type, folder, kind) in Mains)
        {
            var main = parts.FirstOrDefault(part => part.Type?.EndsWith(type, StringComparison.Ordinal) == true);
            if (main.Type is not null)
            {
                return Exists(archive, main.Name, folder) ? FileCheck.Of(kind) : Refusals.Broken("文件");
            }
        }

        return Refusals.UnknownType;
    }

    // A type may be declared for a part by name, or for all parts with the extension xml (Microsoft's own library does).
    private static bool Exists(ZipArchive archive, string? name, string folder) => name is null
        ? archive.Entries.Any(entry => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
        : archive.GetEntry(name.TrimStart('/')) is not null;

    private static bool IsActive(string? text) => Active.Any(word => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    private static List<(string? Name, string? Type)> Types(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var reader = XmlReader.Create(content, new() { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 4 << 20 });
        var parts = new List<(string?, string?)>();
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
