namespace Eap.Plans.RuleForms;

/// <summary>One thing about a rule that can be changed.</summary>
/// <param name="Name">Its name within the row.</param>
/// <param name="Label">For people.</param>
/// <param name="Value">As text; several values of <see cref="RuleInput.Checks"/> a line each.</param>
/// <param name="Input">How it is entered.</param>
public sealed record RuleField(string Name, string Label, string Value, RuleInput Input = RuleInput.Text)
{
    /// <summary>What may be chosen: value and words.</summary>
    public IReadOnlyList<(string Value, string Words)> Options { get; init; } = [];

    /// <summary>How to fill it in; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>Shown, not changed: other things name the rule by it.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Only of use to who looks a rule up: it stands small at the foot of the row.</summary>
    public bool IsCode { get; init; }

    /// <summary>Rows of <see cref="RuleInput.Table"/>, as stored or as typed.</summary>
    public IReadOnlyList<CheckRow> Rows { get; init; } = [];

    /// <summary>Lines to be added to those rows, as typed.</summary>
    public string Pasted { get; init; } = "";

    /// <summary>As a change is told: the words of what is chosen, lines in one.</summary>
    public string Words => Options.Count > 0
        ? string.Join('、', Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(one => Options.Where(option => option.Value == one).Select(option => option.Words).FirstOrDefault(one)))
        : Value.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "；", StringComparison.Ordinal);
}

/// <summary>How a field of a rule is entered.</summary>
public enum RuleInput
{
    /// <summary>A short line.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>One of a list.</summary>
    Select,

    /// <summary>One of a few, all seen: the ways to read a clause.</summary>
    Radio,

    /// <summary>Any of a few.</summary>
    Checks,

    /// <summary>Several lines.</summary>
    Lines,

    /// <summary>What a tier asks for, a row each.</summary>
    Table,
}
