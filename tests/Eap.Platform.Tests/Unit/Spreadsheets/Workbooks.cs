using System.Text;
using Eap.Platform.Tests.Unit.Files;

namespace Eap.Platform.Tests.Unit.Spreadsheets;

/// <summary>Workbooks written part by part, the way Excel and WPS write them.</summary>
internal static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] With(string sheetData, string sharedStrings = "", string styles = "", string workbook = "<workbookPr/><sheets><sheet name='一' sheetId='1' r:id='rId1'/></sheets>") =>
        Archives.Zip(
            ("[Content_Types].xml", Archives.Types("xl/workbook.xml", Archives.ExcelMain)),
            ("xl/workbook.xml", Xml($"<workbook xmlns='{Main}' xmlns:r='{Relations}'>{workbook}</workbook>")),
            ("xl/_rels/workbook.xml.rels", Xml("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>
                """)),
            ("xl/sharedStrings.xml", Xml($"<sst xmlns='{Main}'>{sharedStrings}</sst>")),
            ("xl/styles.xml", Xml($"<styleSheet xmlns='{Main}'>{styles}</styleSheet>")),
            ("xl/worksheets/sheet1.xml", Xml($"<worksheet xmlns='{Main}'><sheetData>{sheetData}</sheetData></worksheet>")),
            ("xl/worksheets/sheet2.xml", Xml($"<worksheet xmlns='{Main}'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>第二张</t></is></c></row></sheetData></worksheet>")));

    private static byte[] Xml(string xml) => Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='UTF-8'?>" + xml.Trim());
}
