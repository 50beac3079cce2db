using Eap.Platform.Text;

namespace Eap.Awards.Rules;

/// <summary>Tells a typing correction from another list. The person says which it is meant to be; the rule believes it only where nothing but the spelling of names moved.</summary>
public static class PublicityList
{
    private const int ShortName = 4;

    /// <summary>What changing one list into another means. The order of the lines does not matter.</summary>
    /// <param name="before">The list that is public.</param>
    /// <param name="after">The list that shall be.</param>
    /// <param name="isTyping">Whoever changes it says it corrects typing errors.</param>
    public static PublicityChange Change(IReadOnlyCollection<PublicityEntry> before, IReadOnlyCollection<PublicityEntry> after, bool isTyping)
    {
        var (old, now) = (before.ToDictionary(entry => entry.NominationId), after.ToDictionary(entry => entry.NominationId));
        var gone = before.Where(entry => !now.ContainsKey(entry.NominationId)).Select(entry => $"去掉{entry.Name}");
        var come = after.Where(entry => !old.ContainsKey(entry.NominationId)).Select(entry => $"增加{entry.Name}");
        var kept = before.Where(entry => now.ContainsKey(entry.NominationId)).Select(entry => (Old: entry, New: now[entry.NominationId])).ToList();
        var text = kept.Where(pair => pair.Old.Unit != pair.New.Unit || pair.Old.Reason != pair.New.Reason).Select(pair => $"{pair.Old.Name}的{(pair.Old.Unit != pair.New.Unit ? "单位" : "事由")}改了");
        var renamed = kept.Where(pair => pair.Old.Name != pair.New.Name).ToList();
        string[] substance = [.. gone, .. come, .. text];
        string[] moved = [.. substance, .. renamed.Select(pair => $"{pair.Old.Name}改为{pair.New.Name}")];
        if (moved.Length == 0) return new PublicityChange(PublicityChangeKind.Nothing, []);
        // Two names exchanged are two people exchanged, however near their names are.
        var names = before.Select(entry => entry.Name).ToHashSet();
        var isSpelling = substance.Length == 0 && renamed.All(pair => !names.Contains(pair.New.Name) && IsSpelling(pair.Old.Name, pair.New.Name));
        return new PublicityChange(isTyping && isSpelling ? PublicityChangeKind.TypingCorrection : PublicityChangeKind.Restart, moved);
    }

    /// <summary>One letter wrong, missing or too many; two in a name of more than four. More than that is another name.</summary>
    public static bool IsSpelling(string before, string after)
    {
        var (old, now) = (Letters(before), Letters(after));
        var shorter = Math.Min(old.Length, now.Length);
        return shorter > 1 && Distance(old, now) <= (shorter > ShortName ? 2 : 1);
    }

    private static int[] Letters(string name) => [.. PlainInput.Clean(name).Value.EnumerateRunes().Select(rune => rune.Value)];

    // Levenshtein, row by row.
    private static int Distance(int[] left, int[] right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, _) = (row[0], row[0] = i);
            for (var j = 1; j <= right.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
