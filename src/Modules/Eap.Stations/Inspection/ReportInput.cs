using Eap.Platform.Text;
using Eap.Stations.Model;
using Microsoft.AspNetCore.Http;

namespace Eap.Stations.Inspection;

/// <summary>What was typed on the page of a report, cleaned. What was never offered is not read.</summary>
public sealed class ReportInput
{
    /// <summary>Longest remark on a check.</summary>
    public const int MostCheckRemark = 300;

    /// <summary>Longest remark on the whole.</summary>
    public const int MostRemarks = 3000;

    private readonly IFormCollection _form;

    /// <summary>Reads a form.</summary>
    public ReportInput(IFormCollection form) => _form = form;

    /// <summary>The version the page was made from; empty for none.</summary>
    public string Version => _form["version"].ToString();

    /// <summary>Name of the control for an answer.</summary>
    public static string AnswerOf(string checkId) => $"check-{checkId}";

    /// <summary>Name of the control for a remark.</summary>
    public static string RemarkOf(string checkId) => $"remark-{checkId}";

    /// <summary>Puts what was typed into the report. A longer text is kept as far as it may go and said in <paramref name="problems"/>.</summary>
    public void Apply(InspectionReportPart part, List<string> problems)
    {
        if (Enum.TryParse<StationKind>(_form["class"], out var kind) && kind is StationKind.Centre or StationKind.Station or StationKind.Room) part.Class = kind;
        foreach (var check in part.Checks)
        {
            if (_form.TryGetValue(AnswerOf(check.Id), out var answer)) check.IsMet = answer.ToString() switch { "yes" => true, "no" => false, _ => null };
            if (_form.TryGetValue(RemarkOf(check.Id), out var remark)) check.Remark = Cut(PlainInput.Clean(remark).Value, MostCheckRemark, $"“{check.Title}”的说明", problems);
        }

        if (_form.TryGetValue("remarks", out var remarks)) part.Remarks = Cut(Lines(remarks.ToString()), MostRemarks, "备注", problems);
        if (_form.TryGetValue("conclusion", out var conclusion)) part.Conclusion = Enum.TryParse<ReportConclusion>(conclusion, out var said) && Enum.IsDefined(said) ? said : null;
    }

    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => PlainInput.Clean(line).Value)).Trim();

    private static string Cut(string text, int most, string what, List<string> problems)
    {
        if (text.Length <= most) return text;
        problems.Add($"{what}最多 {most} 个字，后面的没有存，请分到别处写。");
        return BoundedText.Cut(text, most);
    }
}
