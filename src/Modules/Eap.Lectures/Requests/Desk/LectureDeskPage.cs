using Eap.Experts.Finding;
using Eap.Experts.Offers;
using Eap.Lectures.Evidence;
using Eap.Media.Attachments;

namespace Eap.Lectures.Requests.Desk;

/// <summary>A lecture at the desk.</summary>
public sealed record LectureDeskPage
{
    /// <summary>The lecture.</summary>
    public required LectureRequest Lecture { get; init; }

    /// <summary>What the unit asked for.</summary>
    public required LectureWish Wish { get; init; }

    /// <summary>Beginning on the wall of the city.</summary>
    public DateTime? Start { get; init; }

    /// <summary>End on the wall of the city.</summary>
    public DateTime? End { get; init; }

    /// <summary>The times wished for, on the wall of the city.</summary>
    public IReadOnlyList<DateTime> Wished { get; init; } = [];

    /// <summary>Offers so far, newest first.</summary>
    public IReadOnlyList<LectureOfferRow> Offers { get; init; } = [];

    /// <summary>Who could be asked; empty when nobody is looked for.</summary>
    public IReadOnlyList<ExpertChoice> Choices { get; init; } = [];

    /// <summary>What is known of the day.</summary>
    public required LectureEvidence Evidence { get; init; }

    /// <summary>What the rules say of it.</summary>
    public required CountDecision Decision { get; init; }

    /// <summary>Photos and scans of the day.</summary>
    public IReadOnlyList<AttachmentFile> Photos { get; init; } = [];

    /// <summary>The process allows it now.</summary>
    public bool May(LectureMove move) => LectureRequestProcess.Refuse(Lecture.Standing(Decision.IsEvidenced), move, NowUtc) is null;

    /// <summary>Now, UTC.</summary>
    public required DateTime NowUtc { get; init; }
}

/// <summary>An offer at the desk.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="State">What it counts as now.</param>
public sealed record LectureOfferRow(LecturerOffer Offer, OfferState State);
