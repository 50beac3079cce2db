namespace Eap.Editorial.Process;

/// <summary>Where the newest text of an item stands.</summary>
public enum ArticleState
{
    /// <summary>草稿: its author writes.</summary>
    Draft,

    /// <summary>初审中.</summary>
    FirstReview,

    /// <summary>复审中.</summary>
    SecondReview,

    /// <summary>终审中.</summary>
    FinalReview,

    /// <summary>待发布: all three have signed, it is about to go out.</summary>
    Scheduled,

    /// <summary>已发布: readers see it.</summary>
    Live,

    /// <summary>到期复核: readers see it, but its time to be looked at again has come.</summary>
    ReviewDue,

    /// <summary>已撤下: readers saw it until its editors took it back.</summary>
    Archived,

    /// <summary>已退回: a reviewer wants it changed.</summary>
    Returned,

    /// <summary>紧急下线: taken from the readers at once.</summary>
    TakenDown,
}
