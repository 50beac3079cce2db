using Eap.Platform.Data;

namespace Eap.Experts.Offers;

/// <summary>What experts are needed for, by the module that owns it. Called in the transaction of the change.</summary>
public interface IOfferSubject
{
    /// <summary>The content type.</summary>
    string ContentType { get; }

    /// <summary>Why an offer can no longer be accepted, in words for the expert; null when it can.</summary>
    Task<string?> RefuseAsync(UnitScope unit, LecturerOffer offer, CancellationToken cancellationToken);

    /// <summary>An offer was accepted, declined, taken back or has lapsed.</summary>
    Task ChangedAsync(UnitScope unit, LecturerOffer offer, CancellationToken cancellationToken);

    /// <summary>What the expert is asked after they said yes; null when nothing is (yet).</summary>
    Task<OfferFollowUp?> FollowUpAsync(SiteDbContext db, LecturerOffer offer, CancellationToken cancellationToken);

    /// <summary>The telephone of whoever arranges it, for an expert who cannot come after all; null: none is known.</summary>
    Task<string?> PhoneAsync(LecturerOffer offer, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>The expert did what was asked; null when it stands, else why not, in Chinese.</summary>
    Task<string?> DoFollowUpAsync(UnitScope unit, LecturerOffer offer, CancellationToken cancellationToken);
}
