using Eap.Platform.Security;

namespace Eap.Editorial;

/// <summary>Permissions over the three reviews, at the item's organisation.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>初审.</summary>
    public static readonly Permission ReviewFirst = new(nameof(ReviewFirst), "初审稿件", "三审三校");

    /// <summary>复审.</summary>
    public static readonly Permission ReviewSecond = new(nameof(ReviewSecond), "复审稿件", "三审三校");

    /// <summary>终审.</summary>
    public static readonly Permission ReviewFinal = new(nameof(ReviewFinal), "终审稿件", "三审三校");

    /// <summary>May decide what others left lying beyond its term.</summary>
    public static readonly Permission ReviewDeputy = new(nameof(ReviewDeputy), "逾期代审", "三审三校");

    /// <summary>Take something from the readers at once.</summary>
    public static readonly Permission TakeDown = new(nameof(TakeDown), "紧急下线", "三审三校");

    /// <summary>See and take away the record of reviews.</summary>
    public static readonly Permission ViewReviewRecords = new(nameof(ViewReviewRecords), "查看审校记录", "三审三校");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ReviewFirst, ReviewSecond, ReviewFinal, ReviewDeputy, TakeDown, ViewReviewRecords];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, TakeDown, ViewReviewRecords),
        new(RoleNames.Editor, ReviewFirst, TakeDown, ViewReviewRecords),
        new(RoleNames.SecondReviewer, ReviewSecond, ReviewDeputy, ViewReviewRecords),
        new(RoleNames.FinalReviewer, ReviewFinal, ReviewDeputy, TakeDown, ViewReviewRecords),
        new(RoleNames.Auditor, ViewReviewRecords),
        new(RoleNames.Leader, ViewReviewRecords),
    ];
}
