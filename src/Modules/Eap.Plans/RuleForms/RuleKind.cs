using System.Globalization;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

/// <summary>A kind of rules of a plan, as its section of the form shows and reads it.</summary>
public abstract class RuleKind
{
    /// <summary>Name of the section in the form.</summary>
    public abstract string Name { get; }

    /// <summary>For people: 门槛.</summary>
    public abstract string Title { get; }

    /// <summary>A word above the section; null for none.</summary>
    public virtual string? Hint => null;

    /// <summary>The rules there are: key, title, cited clause, fields.</summary>
    public abstract IReadOnlyList<RuleRow> Rows(PlanPart part);

    /// <summary>An empty row.</summary>
    public abstract RuleRow Blank(PlanPart part);

    /// <summary>Puts what was read in the place of the rules there were.</summary>
    /// <param name="part">The plan being changed.</param>
    /// <param name="rows">Key of the rule each row began with (empty: a new one) and what was typed.</param>
    public abstract void Put(PlanPart part, IReadOnlyList<(string Key, RowReader Row)> rows);

    /// <summary>The clauses as choices; none is the city's own rule.</summary>
    protected static RuleField Clause(PlanPart part, string value) => new("Clause", "依据", value, RuleInput.Select)
    {
        Options = [("", "本市自定"), .. part.Clauses.Select(clause => (clause.Id, Short(clause)))],
    };

    // Several clauses stand in the same place of a notice: what each says tells them apart.
    private static string Short(PlanClause clause) => clause.ToString() is { Length: > 36 } words ? $"{words[..35]}…" : clause.ToString();

    /// <summary>Yes or no in words.</summary>
    protected static RuleField Either(string name, string label, bool value, string yes, string no) => new(name, label, value ? "true" : "false", RuleInput.Select) { Options = [("false", no), ("true", yes)] };

    /// <summary>The cited clause as read.</summary>
    protected static string ReadClause(PlanPart part, RowReader row) => row.Choice("Clause", ["", .. part.Clauses.Select(clause => clause.Id)]);
}

/// <summary>A rule as the form shows it.</summary>
/// <param name="Key">Its stable name; empty for a new one.</param>
/// <param name="Title">For people.</param>
/// <param name="Clause">Id of the clause; empty: the city's own rule.</param>
/// <param name="Fields">What can be changed.</param>
public sealed record RuleRow(string Key, string Title, string Clause, IReadOnlyList<RuleField> Fields)
{
    /// <summary>The notice's own words, where they can be read in more than one way.</summary>
    public string Words { get; init; } = "";
}

/// <inheritdoc />
/// <typeparam name="T">The rule.</typeparam>
public abstract class RuleKind<T> : RuleKind where T : class
{
    private const string Own = "Own";

    /// <inheritdoc />
    public sealed override IReadOnlyList<RuleRow> Rows(PlanPart part) => [.. Get(part).Select(rule => Row(part, rule))];

    /// <inheritdoc />
    public sealed override RuleRow Blank(PlanPart part) => Row(part, null);

    /// <inheritdoc />
    public sealed override void Put(PlanPart part, IReadOnlyList<(string Key, RowReader Row)> rows)
    {
        var old = Get(part).ToDictionary(Key);
        Set(part, [.. rows.Select(row => Read(part, old.GetValueOrDefault(row.Key), row.Row)).OfType<T>()]);
    }

    /// <summary>The rules.</summary>
    protected abstract List<T> Get(PlanPart part);

    /// <summary>Sets them.</summary>
    protected abstract void Set(PlanPart part, List<T> rules);

    /// <summary>A rule's stable name.</summary>
    protected abstract string Key(T rule);

    /// <summary>A rule as the form shows it; null: an empty row.</summary>
    protected abstract RuleRow Row(PlanPart part, T? rule);

    /// <summary>A rule from what was typed; null when it cannot be made, and the reader says why.</summary>
    /// <param name="part">The plan being changed.</param>
    /// <param name="old">The rule there was; null: a new one.</param>
    /// <param name="row">What was typed.</param>
    protected abstract T? Read(PlanPart part, T? old, RowReader row);

    /// <summary>The field of the stable name: of a new rule chosen among those the site asks for, afterwards shown small and locked.</summary>
    /// <param name="part">The plan.</param>
    /// <param name="label">What is chosen.</param>
    /// <param name="value">The name there is; null: a new rule.</param>
    /// <param name="known">Those the site asks for.</param>
    protected IEnumerable<RuleField> Code(PlanPart part, string label, string? value, IEnumerable<(string Code, string Title)> known)
    {
        if (value is not null) yield return new RuleField("Code", "代号", value) { IsLocked = true, IsCode = true };
        else if (known.Where(one => Get(part).TrueForAll(rule => Key(rule) != one.Code)).ToList() is { Count: > 0 } free)
            yield return new RuleField("Code", label, "", RuleInput.Select) { Options = [("", "别的（只写给人看，本站不据此办事）"), .. free] };
    }

    /// <summary>The stable name as read: chosen, else a number of the site's own after those there are.</summary>
    protected string ReadCode(PlanPart part, string? old, RowReader row) => old ?? (row.Text("Code", 64) is { Length: > 0 } code ? code : NextCode(part, row));

    private string NextCode(PlanPart part, RowReader row)
    {
        var last = Get(part).Select(Key).Select(code => code.StartsWith(Own, StringComparison.Ordinal) && int.TryParse(code.AsSpan(Own.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
        return string.Create(CultureInfo.InvariantCulture, $"{Own}{last + 1 + row.At}");
    }
}
