using Eap.Awards.Programmes;
using Eap.Awards.Rules;

namespace Eap.Awards.Judging;

/// <summary>The judging of a programme as it stands.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Members">Everybody who sits or sat on its panel, in the order they came.</param>
/// <param name="Judges">What is known of them, by account.</param>
/// <param name="Cases">Its nominations, in the order they were filed.</param>
/// <param name="Closes">What is closed, by code of title.</param>
public sealed record PanelState(
    AwardProgramme Programme, IReadOnlyList<PanelMember> Members, IReadOnlyDictionary<string, Judge> Judges, IReadOnlyList<PanelCase> Cases, IReadOnlyDictionary<string, JudgingClose> Closes)
{
    /// <summary>Who sits on the panel now.</summary>
    public IEnumerable<PanelMember> Active => Members.Where(member => member.IsActive);

    /// <summary>True when this account sits on the panel now.</summary>
    public bool IsMember(string userId) => Active.Any(member => member.UserId == userId);

    /// <summary>The nominations of a title that stand before the panel now.</summary>
    public IReadOnlyList<PanelCase> Before(string category) => [.. Cases.Where(one => one.Nomination.Category == category && Programme.Part.Path.After(one.Nomination.Stage) == NominationStage.Panel)];

    /// <summary>The nominations of a title that have been judged and wait for the list.</summary>
    public IReadOnlyList<PanelCase> Judged(string category) => [.. Cases.Where(one => one.Nomination.Category == category && one.Nomination.Stage == NominationStage.Panel)];

    /// <summary>How many of a title have not come as far as the panel, and still may.</summary>
    public int Pending(string category) => Cases.Count(one => one.Nomination.Category == category
        && (one.Nomination.Stage == NominationStage.Returned || one.Nomination.Stage < NominationStage.Panel && Programme.Part.Path.After(one.Nomination.Stage) != NominationStage.Panel));

    /// <summary>The list of its title has been taken.</summary>
    public bool IsListed(PanelCase one) => Closes.TryGetValue(one.Nomination.Category, out var close) && close.ListedUtc is not null;

    /// <summary>The judging of its title is closed, and so many votes were struck since that it has too few: who may score it, still may until the list is taken.</summary>
    public bool LacksVotes(PanelCase one) => one.Nomination.Stage == NominationStage.Panel && Closes.TryGetValue(one.Nomination.Category, out var close) && close.ListedUtc is null
        && Programme.Category(one.Nomination.Category) is { } category && one.Counted.Count() < category.Judging.MinimumVotes;

    /// <summary>Why a member keeps out of a nomination; empty when nothing stands against it.</summary>
    public IReadOnlyList<string> RecusalOf(string userId, PanelCase one) => Judges.TryGetValue(userId, out var judge) ? judge.RecusalOf(one.Id, one.Unit) : [];

    /// <summary>Why a sheet may not count; null when it may.</summary>
    public string? Against(ScoreSheet sheet, PanelCase one)
    {
        if (RecusalOf(sheet.UserId, one) is [var reason, ..]) return $"{reason}，要回避";
        return IsMember(sheet.UserId) ? null : $"{sheet.JudgeName}不再是评委";
    }

    /// <summary>What the votes of these nominations come to, in order of rank.</summary>
    public IReadOnlyList<PanelScore> Rank(AwardCategory category, IEnumerable<PanelCase> cases, string seed) => new PanelScoring(category.Judging).Rank([.. cases.Select(one => one.Judged)], seed);
}
