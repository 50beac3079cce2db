namespace Eap.Awards.Rules;

/// <summary>Where a nomination stands, as both sides read it: the step that is open now, not the one that was taken last. Plain rules; keys of the localizer.</summary>
public static class NominationWords
{
    /// <summary>The words.</summary>
    /// <param name="stage">The last step taken.</param>
    /// <param name="path">The steps its programme asks.</param>
    /// <param name="awaitsConsent">The nominated person has not answered yet.</param>
    /// <param name="isPublicityOver">Its list was public to the end.</param>
    public static string Now(NominationStage stage, NominationPath path, bool awaitsConsent = false, bool isPublicityOver = false) => stage switch
    {
        NominationStage.UnitPublicity when awaitsConsent => "等本人点同意",
        NominationStage.Listed => "拟命名，等公示",
        NominationStage.Publicity => isPublicityOver ? "公示结束，待命名" : "拟命名公示",
        NominationStage.Decided => "已决定，待命名公布",
        NominationStage.Announced => "已命名",
        > NominationStage.Announced => NominationProcess.Title(stage),
        _ => Before(path.After(stage), stage),
    };

    /// <summary>The step that is open; null when nothing follows.</summary>
    public static NominationStage? Open(NominationStage stage, NominationPath path, bool isPublicityOver) =>
        stage == NominationStage.Publicity && !isPublicityOver ? stage : path.After(stage);

    private static string Before(NominationStage? next, NominationStage stage) => next switch
    {
        NominationStage.Recommended => "等上级工会推荐",
        NominationStage.FormalCheck => "等形式审查",
        NominationStage.Consultation => "审查通过，征求意见中",
        NominationStage.Panel => "审查通过，等评审",
        NominationStage.Listed => stage == NominationStage.Panel ? "评审结束，等定名单" : "审查通过，等定名单",
        _ => NominationProcess.Title(stage),
    };
}
