namespace Eap.SelfChecks.Rules;

/// <summary>What stands between a scale and its readers, in words an editor can act on.</summary>
public static class ScaleProblems
{
    /// <summary>Most questions.</summary>
    public const int MostItems = 100;

    private const int LongestText = 500;
    private const int Highest = 100;

    /// <summary>Everything that is wrong; empty: it may be shown.</summary>
    public static IReadOnlyList<string> Of(Scale scale) => [.. Named(scale), .. Worded(scale), .. Counted(scale)];

    /// <summary>True when nothing stands in the way but that the wording was not brought in.</summary>
    public static bool WaitsForWording(Scale scale) => scale.Items.Count > 0 && scale.Items.All(item => string.IsNullOrWhiteSpace(item.Text));

    private static IEnumerable<string> Named(Scale scale)
    {
        if (Scale.Key(scale.Code).Length == 0) yield return "缺少代号（Code），例如 PHQ-9。";
        if (string.IsNullOrWhiteSpace(scale.Title)) yield return "缺少名称（Title）。";
        if (string.IsNullOrWhiteSpace(scale.Version)) yield return "缺少版本（Version）：写明是哪一年、哪一版的文字。";
        if (string.IsNullOrWhiteSpace(scale.Licence)) yield return "缺少授权（Licence）：写明凭什么可以在这里使用。";
        if (string.IsNullOrWhiteSpace(scale.Source)) yield return "缺少来源（Source）：写明文字从哪里来。";
        if (RestrictedScales.Reason(scale.Code) is { } reason) yield return reason;
    }

    private static IEnumerable<string> Worded(Scale scale)
    {
        if (scale.Items.Count is 0 or > MostItems) yield return $"题目（Items）要有 1 到 {MostItems} 道，现在是 {scale.Items.Count} 道。";
        if (WaitsForWording(scale)) yield return "还没有题目的文字，请导入。";
        foreach (var (item, index) in scale.Items.Select((item, index) => (item, index)))
        {
            if (!WaitsForWording(scale) && string.IsNullOrWhiteSpace(item.Text)) yield return $"第 {index + 1} 题没有文字（Text）。";
            if (item.Text?.Length > LongestText) yield return $"第 {index + 1} 题太长，最多 {LongestText} 个字。";
            var choices = scale.ChoicesOf(item);
            if (choices.Count < 2) yield return $"第 {index + 1} 题至少要有两个选项（Choices）。";
            else if (choices.Any(choice => string.IsNullOrWhiteSpace(choice.Text))) yield return $"第 {index + 1} 题有选项没有文字。";
            if (choices.Select(choice => choice.Value).Distinct().Count() < choices.Count) yield return $"第 {index + 1} 题有两个选项的分值（Value）相同。";
            if (choices.Any(choice => choice.Value is < 0 or > Highest)) yield return $"第 {index + 1} 题的分值要在 0 到 {Highest} 之间。";
        }
    }

    private static IEnumerable<string> Counted(Scale scale)
    {
        if (scale.Multiplier is < 1 or > 10) yield return "乘数（Multiplier）要在 1 到 10 之间。";
        if (scale.MaximumMissing < 0 || scale.MaximumMissing >= Math.Max(1, scale.Items.Count)) yield return "允许缺答的题数（MaximumMissing）不对。";
        if (scale.MaximumMissing > 0 && (!scale.ProRated || scale.Areas.Count > 0)) yield return "允许缺答，就要写明缺的按其余题的平均分补（ProRated），而且只能用在算总分的量表上。";
        foreach (var problem in Grouped(scale)) yield return problem;
        if (scale.Items.Count == 0 || scale.Items.Any(item => scale.ChoicesOf(item).Count == 0)) yield break;
        var (minimum, maximum) = scale.Reach();
        if ((scale.Minimum, scale.Maximum) != (minimum, maximum)) yield return $"写的范围是 {scale.Minimum} 到 {scale.Maximum}，题目和选项算出来是 {minimum} 到 {maximum}。请核对是不是拿错了量表。";
        foreach (var problem in Covered(scale)) yield return problem;
    }

    // Two bands that overlap, or a result nobody described, would be said to somebody at night.
    private static IEnumerable<string> Covered(Scale scale)
    {
        if (scale.Bands.Count == 0)
        {
            yield return "缺少结果的说明（Bands）。";
            yield break;
        }

        var expected = scale.Minimum;
        foreach (var (band, index) in scale.Bands.Select((band, index) => (band, index)))
        {
            if (band.From != expected) yield return $"第 {index + 1} 段结果应该从 {expected} 开始，写的是 {band.From}：中间不能空，也不能重叠。";
            if (band.To < band.From) yield return $"第 {index + 1} 段结果的终点 {band.To} 比起点 {band.From} 小。";
            if (string.IsNullOrWhiteSpace(band.Words)) yield return $"第 {index + 1} 段结果（{band.From} 到 {band.To}）没有说明（Words）。";
            foreach (var problem in Steps(band.NextSteps, $"第 {index + 1} 段结果")) yield return problem;
            expected = band.To + 1;
        }

        if (scale.Bands[^1].To != scale.Maximum) yield return $"最后一段结果应该到 {scale.Maximum}，写的是 {scale.Bands[^1].To}。";
    }

    private static IEnumerable<string> Grouped(Scale scale)
    {
        foreach (var area in scale.Areas)
        {
            if (string.IsNullOrWhiteSpace(area.Title) || string.IsNullOrWhiteSpace(area.Words)) yield return "有一组题没有名称（Title）或者说明（Words）。";
            if (area.From < 1) yield return $"“{area.Title}”从哪个选项起要提醒（From）没有写。";
            foreach (var problem in Steps(area.NextSteps, $"“{area.Title}”")) yield return problem;
        }

        if (scale.Areas.Count > 0 && !scale.Areas.SelectMany(area => area.Items).Order().SequenceEqual(Enumerable.Range(1, scale.Items.Count))) yield return "每道题要属于一组，而且只属于一组（Areas）。";
    }

    private static IEnumerable<string> Steps(IReadOnlyList<ScaleStep> steps, string where) => steps
        .Where(step => string.IsNullOrWhiteSpace(step.Words) || step.Url is not ['/', not ('/' or '\\'), ..] || step.Url.Contains('?'))
        .Select(step => $"{where}的下一步“{step.Words}”要写文字和本站的网址（以 / 开头，不带问号）。");
}
