using Eap.Plans.Model;
using Microsoft.AspNetCore.Http;

namespace Eap.Plans.RuleForms;

/// <summary>All rules of a plan as one form: each section a kind, each row a rule with its clause beside it.</summary>
public static class RuleForm
{
    /// <summary>The sections, in the order they are read back: clauses and thresholds first, others choose among them.</summary>
    public static readonly IReadOnlyList<RuleKind> Kinds =
    [
        new ClauseRules(), new ThresholdRules(), new TargetRules(), new AllotmentRules(), new DeadlineRules(), new ReadingRules(), new StandardRules(), new AmountRules(), new ChoiceRules(), new RouteRules(),
    ];

    /// <summary>The form as stored.</summary>
    public static IReadOnlyList<RuleSection> Of(PlanPart part) => [.. Kinds.Select(kind => new RuleSection(kind, [.. kind.Rows(part).Select(row => new RuleFormRow(row, false, new Dictionary<string, string>()))]))];

    /// <summary>Reads what was posted into a plan.</summary>
    /// <param name="part">A plan of its own to change: the stored one, copied.</param>
    /// <param name="posted">What was posted.</param>
    /// <returns>The form as typed, with what is wrong at each row.</returns>
    public static IReadOnlyList<RuleSection> Read(PlanPart part, IFormCollection posted) => [.. Kinds.Select(kind => Section(part, kind, posted))];

    /// <summary>What became different, a line each.</summary>
    public static IReadOnlyList<string> Changes(PlanPart before, PlanPart after) => [.. Kinds.SelectMany(kind => Changes(kind, kind.Rows(before), kind.Rows(after)))];

    private static RuleSection Section(PlanPart part, RuleKind kind, IFormCollection posted)
    {
        var before = kind.Rows(part).ToDictionary(row => row.Key);
        var (kept, rows) = (new List<(string, RowReader)>(), new List<RuleFormRow>());
        for (var at = 0; posted.ContainsKey($"{kind.Name}.{at}.Key"); at++)
        {
            var prefix = $"{kind.Name}.{at}.";
            IReadOnlyList<string> Values(string field) => [.. posted[prefix + field].OfType<string>()];
            var key = posted[$"{prefix}Key"].ToString();
            var row = before.GetValueOrDefault(key) ?? kind.Blank(part);
            // An added row nobody wrote in is no rule.
            if (key.Length == 0 && row.Fields.All(field => IsUntouched(field, Values(field.Name)))) continue;
            var (reader, removed) = (new RowReader(Values, at), Values("Remove").Count > 0);
            if (!removed) kept.Add((key, reader));
            rows.Add(new RuleFormRow(row with { Fields = [.. row.Fields.Select(field => Typed(field, reader, Values(field.Name)))] }, removed, reader.Problems));
        }

        // A kind that is not in the post at all (a page cut short) keeps its rules.
        if (rows.Count > 0) kind.Put(part, kept);
        return new RuleSection(kind, rows);
    }

    private static RuleField Typed(RuleField field, RowReader reader, IReadOnlyList<string> values) => field switch
    {
        { IsLocked: true } => field,
        { Input: RuleInput.Table } => field with { Rows = reader.Rows(field.Name), Pasted = string.Join('\n', values) },
        _ => field with { Value = string.Join('\n', values) },
    };

    // Of a list something is always chosen; what it is tells only where the first choice is none.
    private static bool IsUntouched(RuleField field, IReadOnlyList<string> values) =>
        (field.Input is RuleInput.Select or RuleInput.Radio && field.Name != "Code") || string.Concat(values).Trim() == field.Value;

    private static IEnumerable<string> Changes(RuleKind kind, IReadOnlyList<RuleRow> before, IReadOnlyList<RuleRow> after)
    {
        var old = before.ToLookup(row => row.Key);
        foreach (var row in after)
        {
            if (old[row.Key].FirstOrDefault() is not { } was) yield return $"{kind.Title} {row.Title}：新加";
            else
            {
                foreach (var added in row.Fields.Where(field => was.Fields.All(then => then.Name != field.Name))) yield return $"{kind.Title} {was.Title}，{added.Label}：新加";
                foreach (var (now, then) in row.Fields.Join(was.Fields, field => field.Name, field => field.Name, (now, then) => (now, then)).Where(pair => pair.now.Value != pair.then.Value))
                    yield return $"{kind.Title} {was.Title}，{now.Label}：{Short(then.Words)} → {Short(now.Words)}";
            }
        }

        foreach (var gone in before.Where(row => after.All(now => now.Key != row.Key))) yield return $"{kind.Title} {gone.Title}：去掉";
    }

    private static string Short(string words) => words.Length == 0 ? "空" : words.Length > 80 ? $"{words[..80]}…" : words;
}

/// <summary>A section of the form.</summary>
public sealed record RuleSection(RuleKind Kind, IReadOnlyList<RuleFormRow> Rows);

/// <summary>A row of the form.</summary>
/// <param name="Row">The rule as typed.</param>
/// <param name="IsRemoved">It is ticked to be taken out.</param>
/// <param name="Problems">What is wrong, by field.</param>
public sealed record RuleFormRow(RuleRow Row, bool IsRemoved, IReadOnlyDictionary<string, string> Problems);
