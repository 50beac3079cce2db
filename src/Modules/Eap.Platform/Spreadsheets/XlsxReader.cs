using System.IO.Compression;
using System.Xml;
using Eap.Platform.Files;

namespace Eap.Platform.Spreadsheets;

/// <summary>
/// Reads the first visible sheet of an .xlsx file as rows of text: what a person sees in the cells, as far as it can be told without
/// Excel. Numbers have no grouping, dates are <c>2026-03-01</c>, times <c>19:30</c>, formulas their last result. It reads the parts of the file
/// directly: the object model of Open XML refuses a whole workbook over one mistyped hyperlink.
/// </summary>
public sealed class XlsxReader(SheetLimits? limits = null)
{
    // Texts that cells share are held in memory: tighter than for a file that is only kept.
    private static readonly FileSniffer Sniffer = new(new() { MaxUnpackedBytes = 64 << 20 });

    private readonly SheetLimits _limits = limits ?? new();

    /// <summary>Reads synchronously from a seekable stream; dangerous and broken files give an error, never an exception.</summary>
    public SheetReadResult Read(Stream content)
    {
        var check = Sniffer.Check(content, "表格.xlsx", new HashSet<FileKind> { FileKind.Xlsx });
        if (!check.Accepted)
        {
            return Failed(check.Refusal.Code is FileRefusalCodes.NotAllowedHere or FileRefusalCodes.UnknownType ? "请上传 .xlsx 表格文件。" : check.Refusal.Message);
        }

        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return new() { Rows = ReadRows(XlsxWorkbook.Open(archive)) };
        }
        catch (SheetLimitException exception)
        {
            return Failed(exception.Message);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or FormatException or OverflowException)
        {
            return Failed("表格文件已损坏，读不出内容，请用 WPS 或 Excel 重新保存后再上传。");
        }
    }

    private static SheetReadResult Failed(string error) => new() { Error = error };

    private List<SheetRow> ReadRows(XlsxWorkbook workbook)
    {
        var rows = new List<SheetRow>();
        var characters = 0L;
        foreach (var row in XlsxSheet.Read(workbook, _limits.MaxColumns))
        {
            characters += row.Cells.Sum(cell => cell.Length);
            rows.Add(row);
            if (rows.Count > _limits.MaxRows)
            {
                throw new SheetLimitException($"表格超过 {_limits.MaxRows} 行，请拆成几个文件分别上传。");
            }

            if (characters > _limits.MaxCharacters)
            {
                throw new SheetLimitException("表格内容过多，请拆成几个文件分别上传。");
            }
        }

        return rows;
    }
}
