using Eap.Platform.Text;

namespace Eap.Awards.Rules;

/// <summary>
/// Who keeps out (回避): whoever holds an office at the nominating union, at one between it and the city, or below it, or so at the nominee's own workplace; whoever
/// declared a tie to one of these; whoever has the nominee's name. Where the city itself nominates, its own people keep out. Nobody decides about it: it follows, and stands in the minutes.
/// </summary>
public static class Recusal
{
    /// <summary>The reasons, in Chinese, each once; empty when the judge may score.</summary>
    public static IReadOnlyList<string> Of(JudgeFacts judge, JudgedUnit unit)
    {
        var named = unit.Names.Select(HolderKey.Normal).Contains(HolderKey.Normal(judge.Name)) ? [$"{judge.Name}与被推荐人同名"] : Array.Empty<string>();
        var offices = judge.Bonds.Where(bond => unit.Relates(bond.Path)).Select(bond => $"{judge.Name}在{bond.UnitName}任职");
        var ties = judge.Ties.Where(tie => unit.Relates(tie.Path)).Select(tie => $"{judge.Name}申明过与{tie.UnitName}有关系{(PlainInput.Clean(tie.Words) is { IsEmpty: false } words ? $"（{words.Value}）" : "")}");
        return [.. named.Concat(offices).Concat(ties).Distinct()];
    }
}
