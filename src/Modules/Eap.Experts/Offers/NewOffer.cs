namespace Eap.Experts.Offers;

/// <summary>Work to be offered.</summary>
public sealed record NewOffer
{
    /// <summary>The item somebody is needed for.</summary>
    public required string RequestItemId { get; init; }

    /// <summary>Its content type.</summary>
    public required string RequestType { get; init; }

    /// <summary>The organisation it belongs to.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The service type it takes.</summary>
    public required string Service { get; init; }

    /// <summary>Whom to ask.</summary>
    public required string ExpertItemId { get; init; }

    /// <summary>What it is, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Who asks for it.</summary>
    public required string Host { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Id of the venue as a resource; null: not booked.</summary>
    public string? VenueId { get; init; }

    /// <summary>A word to the expert.</summary>
    public string? Note { get; init; }

    /// <summary>It begins, UTC.</summary>
    public required DateTime StartUtc { get; init; }

    /// <summary>It ends, UTC.</summary>
    public required DateTime EndUtc { get; init; }

    /// <summary>To be answered before, UTC; never later than the beginning.</summary>
    public required DateTime ExpiresUtc { get; init; }

    /// <summary>The site's address without a trailing slash, for the link.</summary>
    public required string BaseUrl { get; init; }
}

/// <summary>What came of making an offer.</summary>
/// <param name="Offer">The offer; null when refused.</param>
/// <param name="Problem">Why it was refused, in Chinese.</param>
public sealed record OfferMade(LecturerOffer? Offer, string? Problem)
{
    /// <summary>The whole address of the offer's page: known only now, the database keeps its hash.</summary>
    public string? Url { get; init; }
}
