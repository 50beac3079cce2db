using Eap.Plans.Model;
using Eap.Stations.Subsidies;

namespace Eap.Stations.SubsidyDesk;

/// <summary>A claim, at the desk or before its unit.</summary>
public sealed record SubsidyClaimPage
{
    /// <summary>The claim in the list of its year.</summary>
    public required SubsidyLine Line { get; init; }

    /// <summary>The year's list.</summary>
    public required SubsidySheet Sheet { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<SubsidyEntry> Entries { get; init; } = [];

    /// <summary>Every 复核, newest first.</summary>
    public IReadOnlyList<SubsidyReview> Reviews { get; init; } = [];

    /// <summary>Changes of payee, newest first, without the accounts.</summary>
    public IReadOnlyList<SubsidyPayee> Changes { get; init; } = [];

    /// <summary>The end of the account's number; empty: none is known, or it is too short to show a part of.</summary>
    public string Tail { get; init; } = "";

    /// <summary>Holder, account and bank are all there.</summary>
    public bool HasPayee { get; init; }

    /// <summary>The accounts in clear, after the person asked to see them: the current one and the one proposed.</summary>
    public (PayeeDetails? Current, PayeeDetails? Proposed)? Shown { get; init; }

    /// <summary>The amount by class, in 分; null: not known yet.</summary>
    public long? Fen { get; init; }

    /// <summary>Why no amount is known.</summary>
    public string? AmountRefusal { get; init; }

    /// <summary>Why nothing can be paid now; null: it can.</summary>
    public string? PayRefusal { get; init; }

    /// <summary>Why the person may not answer a 复核; null: they may.</summary>
    public string? ReviewRefusal { get; init; }

    /// <summary>The person sees payees and books payments.</summary>
    public bool MayPay { get; init; }

    /// <summary>The account of the person who looks.</summary>
    public string? Me { get; init; }

    /// <summary>What the person typed into the payee form and could not be stored; null on a fresh page.</summary>
    public PayeeForm? Payee { get; init; }

    /// <summary>Today in the city.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The 复核 that waits for an answer.</summary>
    public SubsidyReview? OpenReview => Reviews.FirstOrDefault(review => review.IsOpen);

    /// <summary>A 复核 may take it back in.</summary>
    public bool MayRestore => SubsidyReviews.MayRestore(Line.Claim.End);

    /// <summary>The change that waits for a second person.</summary>
    public SubsidyPayee? OpenChange => Changes.FirstOrDefault(change => change.IsOpen);
}
