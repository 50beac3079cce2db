namespace Eap.SelfChecks.Rules;

/// <summary>
/// Works out a scale. Readers' browsers do the same in <c>Assets/selfcheck/score.js</c>; both are held against one table typed by hand
/// (<c>tests/front/selfcheck-scores.json</c>).
/// </summary>
public static class Scoring
{
    /// <summary>What comes of these answers, one for each question; null is missing and never counts as 0.</summary>
    public static ScoringResult Of(Scale scale, IReadOnlyList<int?> answers)
    {
        if (answers.Count != scale.Items.Count) throw new ArgumentException("One answer for each question, null where there is none.", nameof(answers));
        var crisis = scale.Items.Where((item, index) => item.IsCrisis && answers[index] > 0).Any();
        var strange = Numbers(scale, answers, (item, answer) => answer is { } value && scale.ChoicesOf(item).All(choice => choice.Value != value));
        if (strange.Count > 0) return new ScoringResult.NotOffered(strange, crisis);
        var missing = Numbers(scale, answers, (_, answer) => answer is null);
        if (missing.Count > (scale.ProRated ? scale.MaximumMissing : 0)) return new ScoringResult.NotYet(missing, crisis);
        var touched = Touched(scale, answers);
        var sum = scale.Areas.Count > 0 ? touched.Count : Sum(scale, answers);
        return new ScoringResult.Outcome(sum, scale.BandOf(sum), touched, crisis);
    }

    private static int Sum(Scale scale, IReadOnlyList<int?> answers)
    {
        var counted = scale.Items.Zip(answers).Where(pair => pair.Second is not null).Select(pair => Counts(scale, pair.First, pair.Second!.Value)).ToList();
        // Only scales whose authors allow it come here with fewer answers than questions.
        var raw = counted.Count == answers.Count ? counted.Sum() : (int)Math.Floor((double)counted.Sum() * answers.Count / counted.Count + 0.5);
        return raw * scale.Multiplier;
    }

    private static int Counts(Scale scale, ScaleItem item, int value)
    {
        if (!item.Reverse) return value;
        var choices = scale.ChoicesOf(item);
        return choices.Min(choice => choice.Value) + choices.Max(choice => choice.Value) - value;
    }

    private static List<int> Touched(Scale scale, IReadOnlyList<int?> answers) =>
        [.. scale.Areas.Select((area, index) => (area, number: index + 1)).Where(one => one.area.Items.Any(item => answers[item - 1] >= one.area.From)).Select(one => one.number)];

    private static List<int> Numbers(Scale scale, IReadOnlyList<int?> answers, Func<ScaleItem, int?, bool> takes) =>
        [.. Enumerable.Range(0, answers.Count).Where(index => takes(scale.Items[index], answers[index])).Select(index => index + 1)];
}
