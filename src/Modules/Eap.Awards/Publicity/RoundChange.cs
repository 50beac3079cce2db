using Eap.Awards.Rules;

namespace Eap.Awards.Publicity;

/// <summary>What the desk's input does to a list that stands: by the rule of lists, and by what else is printed on the notice.</summary>
internal static class RoundChange
{
    /// <summary>What it means, and what moved.</summary>
    public static PublicityChange Of(PublicityRound round, IReadOnlyList<PublicityLine> lines, RoundInput input)
    {
        PublicityEntry[] now = [.. input.Nominees.Select(nominee => nominee.ToEntry())];
        var change = PublicityList.Change([.. lines.Select(line => line.ToEntry())], now, input.IsTyping);
        // Where to object is part of the notice: whoever read the wrong number has the whole time again.
        string[] notice = [.. Notice(round, input)];
        if (notice.Length > 0) return new PublicityChange(PublicityChangeKind.Restart, [.. change.Moved, .. notice]);
        // Corrected letter by letter, a name would become another one.
        return change.Kind == PublicityChangeKind.TypingCorrection && PublicityList.Change([.. lines.Select(line => line.AsPublished())], now, isTyping: true) is { Kind: PublicityChangeKind.Restart } whole ? whole : change;
    }

    private static IEnumerable<string> Notice(PublicityRound round, RoundInput input)
    {
        if (input.Reason != round.Reason) yield return "“公示什么、依据什么”改了";
        if (input.Contact != round.Contact) yield return "“到哪里提异议”改了";
    }
}
