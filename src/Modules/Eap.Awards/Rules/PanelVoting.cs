using Eap.Plans.Rules;

namespace Eap.Awards.Rules;

/// <summary>Whether somebody may score a nomination now.</summary>
public static class PanelVoting
{
    /// <summary>Why not; null when they may.</summary>
    public static Refusal? Refuse(VoteStanding standing, AwardSource source)
    {
        if (!standing.IsMember) return source.ByCity("您不是这个项目的评委。");
        // Recusal comes before everything else: whoever keeps out learns nothing of how far it is.
        if (standing.Recusal.Count > 0) return source.ByCity($"{standing.Recusal[0]}，要回避，不能打分。");
        // Votes were struck after the close: somebody has to be able to give the one that is missing.
        if (standing.IsLacking) return null;
        if (standing.IsClosed) return source.ByCity("评审已经结束。改分要写明理由，改前改后都看得到。");
        return standing.Path.After(standing.Stage) == NominationStage.Panel ? null : source.ByCity($"“{NominationProcess.Title(standing.Stage)}”的推荐还不能打分。");
    }
}

/// <summary>What a vote is judged by.</summary>
/// <param name="IsMember">They sit on the panel.</param>
/// <param name="Recusal">Why they keep out; empty: nothing.</param>
/// <param name="IsClosed">The judging is closed.</param>
/// <param name="Stage">The nomination's last step.</param>
/// <param name="Path">The steps of the programme.</param>
public sealed record VoteStanding(bool IsMember, IReadOnlyList<string> Recusal, bool IsClosed, NominationStage Stage, NominationPath Path)
{
    /// <summary>The judging is closed, the list is not taken, and since votes were struck there are too few: this judge may give one.</summary>
    public bool IsLacking { get; init; }
}
