using Eap.Awards.Rules;

namespace Eap.Awards.Judging;

/// <summary>Somebody who judges, with what binds them.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Facts">Their name, where they hold an office, whom they are declared to belong to.</param>
/// <param name="IsEnabled">The account may sign in.</param>
/// <param name="Ties">What was declared, with the union's name.</param>
public sealed record Judge(string UserId, JudgeFacts Facts, bool IsEnabled, IReadOnlyList<(string Unit, DeclaredTie Tie)> Ties)
{
    /// <summary>Why they keep out of a nomination, in Chinese; empty when nothing stands against it.</summary>
    public IReadOnlyList<string> RecusalOf(string contentItemId, JudgedUnit unit) =>
    [
        .. Recusal.Of(Facts, unit),
        .. Ties.Where(tie => tie.Tie.ContentItemId == contentItemId).Select(tie => $"{Facts.Name}申明过与被推荐的一方有关系{(tie.Tie.Words.Length > 0 ? $"（{tie.Tie.Words}）" : "")}"),
    ];
}
