namespace Eap.Editorial.Process;

/// <summary>
/// 三审三校: what may become of a text that needs three reviews. A text is worked on, passes three different people, none of whom wrote it, and
/// goes live as exactly the version they signed; a change of a live text goes the same way and says what it corrects. The process decides; the
/// workflow, the desk and the content engine ask it.
/// </summary>
public sealed record ArticleProcess
{
    /// <summary>Where the newest text stands.</summary>
    public ArticleState State { get; init; } = ArticleState.Draft;

    /// <summary>The newest version; null before anything is written.</summary>
    public string? Version { get; init; }

    /// <summary>The version readers see; null when they see none.</summary>
    public string? Live { get; init; }

    /// <summary>The version that was taken from the readers; null while they see one, and when they never saw any.</summary>
    public string? Gone { get; init; }

    /// <summary>The version readers saw last, whether or not it is there still: what comes after it corrects it. Null: they never saw any.</summary>
    public string? LastSeen => Live ?? Gone;

    /// <summary>Accounts that wrote what readers have not been shown yet.</summary>
    public IReadOnlyList<string> Writers { get; init; } = [];

    /// <summary>Who let <see cref="Version"/> pass, in order.</summary>
    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>The review it is in; null when it is in none.</summary>
    public ReviewStage? Stage => State switch
    {
        ArticleState.FirstReview => ReviewStage.First,
        ArticleState.SecondReview => ReviewStage.Second,
        ArticleState.FinalReview => ReviewStage.Final,
        _ => null,
    };

    /// <summary>Others have it in hand: nobody changes it.</summary>
    public bool IsLocked => Stage is not null || State == ArticleState.Scheduled;

    /// <summary>What three reviews ask of their signatures; null when they are all there.</summary>
    public static string? Refuse(IReadOnlyList<Signature> signatures, IReadOnlyList<string> writers)
    {
        if (Enum.GetValues<ReviewStage>().Any(stage => signatures.All(signature => signature.Stage != stage))) return "初审、复审、终审还没有全部通过。";
        if (signatures.Select(signature => signature.Person).Distinct().Count() < 3) return "初审、复审、终审要由三个不同的人来做。";
        return signatures.Any(signature => writers.Contains(signature.Person)) ? "作者不能审自己的稿件。" : null;
    }

    /// <summary>A version is saved.</summary>
    public ArticleMove Write(string? person, string version)
    {
        if (IsLocked) return ArticleMove.No("稿件正在审核，不能修改。要改，请先撤回，或者等审核退回。");
        // What readers were shown has been through its own reviews; whoever wrote that may review the next text.
        return ArticleMove.To(this with
        {
            State = State == ArticleState.Returned ? ArticleState.Returned : ArticleState.Draft, Version = version, Signatures = [],
            Writers = With(person, State is ArticleState.Live or ArticleState.ReviewDue ? [] : Writers),
        });
    }

    /// <summary>What was changed since it went live is given up.</summary>
    public ArticleMove Discard()
    {
        if (IsLocked) return ArticleMove.No("稿件正在审核，不能放弃修改。请先撤回。");
        return Live is null ? ArticleMove.No("读者还没有看到过，没有可以回到的版本。") : ArticleMove.To(this with { State = ArticleState.Live, Version = Live, Signatures = [], Writers = [] });
    }

    /// <summary>The author hands it in, or somebody in their place, who then reviews it no more than they do. A change of what readers have seen says what it corrects, also where it was taken from them meanwhile.</summary>
    public ArticleMove Submit(string? person, bool hasCorrection)
    {
        if (IsLocked) return ArticleMove.No("已经在审核中，不用再提交。");
        if (State is ArticleState.Live or ArticleState.ReviewDue || Version is null) return ArticleMove.No("没有要审核的修改：读者看到的就是这一版。");
        if (LastSeen is { } seen && seen != Version && !hasCorrection) return ArticleMove.No("修改读者看过的内容，要写更正说明：改了什么，为什么改。");
        return ArticleMove.To(this with { State = ArticleState.FirstReview, Signatures = [], Writers = With(person, Writers) });
    }

    /// <summary>A reviewer lets it pass.</summary>
    public ArticleMove Pass(ReviewStage stage, string person, string version)
    {
        if (Misplaced(stage, version) is { } refusal) return ArticleMove.No(refusal);
        if (Writers.Contains(person)) return ArticleMove.No("这是你自己写的稿件，要请别人来审。");
        if (Signatures.Any(signature => signature.Person == person)) return ArticleMove.No("前面的环节是你审的，这一环节要换一个人。");
        var next = stage switch { ReviewStage.First => ArticleState.SecondReview, ReviewStage.Second => ArticleState.FinalReview, _ => ArticleState.Scheduled };
        return ArticleMove.To(this with { State = next, Signatures = [.. Signatures, new Signature(stage, person)] });
    }

    /// <summary>A reviewer wants it changed.</summary>
    public ArticleMove Return(ReviewStage stage, string version) =>
        Misplaced(stage, version) is { } refusal ? ArticleMove.No(refusal) : ArticleMove.To(this with { State = ArticleState.Returned, Signatures = [] });

    /// <summary>The author takes it back out of the reviews.</summary>
    public ArticleMove Withdraw(string person)
    {
        if (!IsLocked) return ArticleMove.No("稿件不在审核中。");
        return Writers.Contains(person) ? ArticleMove.To(this with { State = ArticleState.Draft, Signatures = [] }) : ArticleMove.No("只有作者本人可以撤回。");
    }

    /// <summary>It goes to the readers, as exactly the version that was signed.</summary>
    public ArticleMove Publish(string version)
    {
        if (State != ArticleState.Scheduled || version != Version) return ArticleMove.No("这一版还没有通过初审、复审、终审，不能发布。请提交审核。");
        return Refuse(Signatures, Writers) is { } refusal ? ArticleMove.No(refusal) : ArticleMove.To(this with { State = ArticleState.Live, Live = version, Gone = null });
    }

    /// <summary>Its time to be looked at again has come.</summary>
    public ArticleMove FallDue() => State == ArticleState.Live ? ArticleMove.To(this with { State = ArticleState.ReviewDue }) : ArticleMove.No("读者看到的不是这一版。");

    /// <summary>Its editors take it from the readers. A change under review stays there.</summary>
    public ArticleMove Archive() => Live is null
        ? ArticleMove.No("读者现在看不到它。")
        : ArticleMove.To(this with { Live = null, Gone = Live, State = Withdrawn(ArticleState.Archived), Signatures = IsLocked ? Signatures : [] });

    /// <summary>It is taken from the readers at once, whatever is under way; coming back, it passes the reviews again.</summary>
    public ArticleMove TakeDown(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return ArticleMove.No("请写明下线的原因。");
        return Live is null ? ArticleMove.No("读者现在看不到它，不用下线。") : ArticleMove.To(this with { State = ArticleState.TakenDown, Live = null, Gone = Live, Signatures = [] });
    }

    /// <summary>It is removed; whatever is under way ends with it.</summary>
    public ArticleProcess Remove() => this with { State = ArticleState.Archived, Live = null, Gone = LastSeen, Signatures = [] };

    /// <summary>A recipe set it up as it stands.</summary>
    public static ArticleProcess FromRecipe(string version) => new() { State = ArticleState.Live, Version = version, Live = version };

    private static IReadOnlyList<string> With(string? person, IReadOnlyList<string> writers) => person is null || writers.Contains(person) ? writers : [.. writers, person];

    private ArticleState Withdrawn(ArticleState state) => State is ArticleState.Live or ArticleState.ReviewDue ? state : State;

    private string? Misplaced(ReviewStage stage, string version) =>
        Stage != stage ? "稿件现在不在这一环节。" : Version != version ? "审核期间内容变了，请看过新的内容再定。" : null;
}
