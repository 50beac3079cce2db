namespace Eap.Editorial.Manuscripts;

/// <summary>What the record of an item tells beside its sign-offs.</summary>
public enum EditorialEventKind
{
    /// <summary>提交.</summary>
    Submitted,

    /// <summary>退回.</summary>
    Returned,

    /// <summary>撤回.</summary>
    Withdrawn,

    /// <summary>发布.</summary>
    Published,

    /// <summary>撤下.</summary>
    Archived,

    /// <summary>紧急下线.</summary>
    TakenDown,
}
