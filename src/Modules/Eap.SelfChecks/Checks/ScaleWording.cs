using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Checks;

/// <summary>Puts a wording over the published data of a scale. What the authors published (how many questions, what answers count, the cut-offs) is not changed by a file.</summary>
public static class ScaleWording
{
    /// <summary>The scale with this wording, and what does not fit. A page headed GAD-7 over nine questions is a mistake others made.</summary>
    public static (Scale Scale, IReadOnlyList<string> Problems) Over(Scale known, Scale file)
    {
        var problems = Misfits(known, file).ToList();
        if (problems.Count > 0) return (file, problems);
        return (known with
        {
            Title = Or(file.Title, known.Title), Version = file.Version, Language = file.Language, Licence = Or(file.Licence, known.Licence), Source = Or(file.Source, known.Source),
            About = Or(file.About, known.About), Instruction = file.Instruction ?? known.Instruction, Choices = file.Choices,
            Items = [.. known.Items.Zip(file.Items, (item, worded) => item with { Text = worded.Text, Choices = worded.Choices })],
            Bands = file.Bands.Count > 0 ? file.Bands : known.Bands,
        }, []);
    }

    private static IEnumerable<string> Misfits(Scale known, Scale file)
    {
        if (file.Areas.Count > 0) yield return $"{known.Code} 是算总分的量表，不能分组（Areas）。";
        if (file.Items.Count != known.Items.Count)
        {
            yield return $"{known.Code} 公布的是 {known.Items.Count} 题，文件里是 {file.Items.Count} 题。请核对是不是拿错了文件。";
            yield break;
        }

        foreach (var (index, item) in known.Items.Index())
            if (!Values(known, item).SequenceEqual(Values(file, file.Items[index]))) yield return $"第 {index + 1} 题的选项分值应该是 {Shown(Values(known, item))}，文件里是 {Shown(Values(file, file.Items[index]))}。";
        if (file.Multiplier != 1 && file.Multiplier != known.Multiplier) yield return $"{known.Code} 的乘数（Multiplier）是 {known.Multiplier}，文件里是 {file.Multiplier}。";
        if ((file.Minimum, file.Maximum) is not (0, 0) && (file.Minimum, file.Maximum) != (known.Minimum, known.Maximum)) yield return $"{known.Code} 的范围是 {known.Minimum} 到 {known.Maximum}，文件里是 {file.Minimum} 到 {file.Maximum}。";
        if (file.Bands.Count > 0 && !file.Bands.Select(band => (band.From, band.To)).SequenceEqual(known.Bands.Select(band => (band.From, band.To)))) yield return $"{known.Code} 公布的分段是 {Bands(known)}，文件里是 {Bands(file)}。";
    }

    private static IEnumerable<int> Values(Scale scale, ScaleItem item) => scale.ChoicesOf(item).Select(choice => choice.Value).Order();

    private static string Shown(IEnumerable<int> values) => values.Any() ? string.Join('、', values) : "空的";

    private static string Bands(Scale scale) => string.Join('、', scale.Bands.Select(band => $"{band.From}–{band.To}"));

    private static string Or(string text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : text;
}
