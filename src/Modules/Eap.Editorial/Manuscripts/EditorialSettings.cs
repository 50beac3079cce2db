namespace Eap.Editorial.Manuscripts;

/// <summary>A content type's settings for its reviews.</summary>
public sealed class EditorialSettings
{
    /// <summary>Items are published only with the sign-offs of three different people for exactly the version published.</summary>
    public bool RequiresReview { get; set; }

    /// <summary>Months after which a published item is to be looked at again, 1 to 120; null: never.</summary>
    public int? LookAgainAfterMonths { get; set; }
}
