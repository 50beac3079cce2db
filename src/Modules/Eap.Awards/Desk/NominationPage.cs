using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Media.Attachments;

namespace Eap.Awards.Desk;

/// <summary>One nomination, for the city.</summary>
public sealed record NominationPage
{
    /// <summary>The programme.</summary>
    public required AwardProgramme Programme { get; init; }

    /// <summary>The title.</summary>
    public required AwardCategory Category { get; init; }

    /// <summary>The nomination.</summary>
    public required Nomination Nomination { get; init; }

    /// <summary>Name of the nominating union.</summary>
    public required string Union { get; init; }

    /// <summary>Number on the receipt.</summary>
    public string? ReceiptNumber { get; init; }

    /// <summary>What was filed, without the protected answers.</summary>
    public NominationFiling Filing { get; init; } = new();

    /// <summary>The link that is out; null: none.</summary>
    public NominationConsent? Consent { get; init; }

    /// <summary>Opinions asked for, with their sheets.</summary>
    public IReadOnlyList<(ConsultationOpinion Opinion, AttachmentFile? Sheet)> Opinions { get; init; } = [];

    /// <summary>Others of the same name in the programme.</summary>
    public IReadOnlyList<Nomination> Namesakes { get; init; } = [];

    /// <summary>Honours the nominee has or had.</summary>
    public IReadOnlyList<PriorHonour> Honours { get; init; } = [];

    /// <summary>Whether it may be ended here.</summary>
    public bool MayEnd { get; init; }

    /// <summary>The reason typed to end it, where it could not be ended; null: none.</summary>
    public string? EndReason { get; init; }

    /// <summary>What was typed about an opinion and could not be stored; null: nothing.</summary>
    public OpinionForm? Typed { get; init; }

    /// <summary>Links that were made for bodies, by opinion.</summary>
    public IReadOnlyDictionary<string, OpinionInvitation> Invitations { get; init; } = new Dictionary<string, OpinionInvitation>();

    /// <summary>The link just made and the body it is for: shown once; null: none.</summary>
    public (string Code, string Url)? Link { get; init; }

    /// <summary>Its address.</summary>
    public string Address => $"/admin/awards/{Programme.ContentItemId}/nominations/{Nomination.ContentItemId}";

    /// <summary>Opinions may be entered.</summary>
    public bool TakesOpinions => Nomination.Stage == NominationStage.FormalCheck;
}
