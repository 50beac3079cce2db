using Eap.Platform.Text;

namespace Eap.SelfChecks.Rules;

/// <summary>
/// A scale as its authors publish it, or a check of our own that counts the areas of life somebody has trouble with. Range, cut-offs, licence and source are
/// data; the wording of an official scale is brought in by the city and never altered.
/// </summary>
public sealed record Scale
{
    /// <summary>Short name in latin letters, such as <c>PHQ-9</c>: the same in every file of the scale.</summary>
    public string Code { get; init; } = "";

    /// <summary>What readers see.</summary>
    public string Title { get; init; } = "";

    /// <summary>Which edition of the wording this is.</summary>
    public string Version { get; init; } = "";

    /// <summary>Language tag of the wording.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>Under which terms it may be shown here.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Who published it, and where the wording was taken from.</summary>
    public string Source { get; init; } = "";

    /// <summary>What it is good for in one or two sentences of ours.</summary>
    public string About { get; init; } = "";

    /// <summary>What stands above the questions, in the scale's own words; null for none.</summary>
    public string? Instruction { get; init; }

    /// <summary>The questions in their order.</summary>
    public IReadOnlyList<ScaleItem> Items { get; init; } = [];

    /// <summary>The answers offered for every question that has none of its own.</summary>
    public IReadOnlyList<ScaleChoice> Choices { get; init; } = [];

    /// <summary>What a result means, lowest first; together they cover the range.</summary>
    public IReadOnlyList<ScaleBand> Bands { get; init; } = [];

    /// <summary>Areas of life; with them the result is how many of them were touched, and no sum is shown.</summary>
    public IReadOnlyList<ScaleArea> Areas { get; init; } = [];

    /// <summary>What the sum of answers is multiplied with (WHO-5: 4).</summary>
    public int Multiplier { get; init; } = 1;

    /// <summary>Lowest result.</summary>
    public int Minimum { get; init; }

    /// <summary>Highest result.</summary>
    public int Maximum { get; init; }

    /// <summary>How many answers may be missing; with none of them there is no result.</summary>
    public int MaximumMissing { get; init; }

    /// <summary>True where the scale's authors allow missing answers to be made up from the mean of the others.</summary>
    public bool ProRated { get; init; }

    /// <summary>A code without all that people spell differently: PHQ-9, phq 9, PHQ_9 and ＰＨＱ－９ are one scale. Empty when nothing of it is left.</summary>
    public static string Key(string code) => new([.. FullWidth.Fold(code).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    /// <summary>The answers offered for a question.</summary>
    public IReadOnlyList<ScaleChoice> ChoicesOf(ScaleItem item) => item.Choices.Count > 0 ? item.Choices : Choices;

    /// <summary>The range the questions and answers make, whatever the file says.</summary>
    public (int Minimum, int Maximum) Reach() => Areas.Count > 0
        ? (0, Areas.Count)
        : (Multiplier * Items.Sum(item => ChoicesOf(item).Min(choice => choice.Value)), Multiplier * Items.Sum(item => ChoicesOf(item).Max(choice => choice.Value)));

    /// <summary>The band a result lies in.</summary>
    public ScaleBand BandOf(int result) => Bands.First(band => band.From <= result && result <= band.To);
}
