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

    /// <summary>Readers can see the announcement.</summary>
    public bool IsAnnouncementPublished { get; init; }

    /// <summary>The person may edit the announcement.</summary>
    public bool MayEditAnnouncement { get; init; }

    /// <summary>The unit's request went beyond the plan.</summary>
    public bool IsBeyond { get; init; }

    /// <summary>Names of the topics, by id.</summary>
    public IReadOnlyDictionary<string, string> TopicNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Topics the unit wishes for, in words.</summary>
    public IReadOnlyList<string> WishedTopics => [.. Wish.TopicIds.Select(id => TopicNames.GetValueOrDefault(id)).OfType<string>()];

    /// <summary>What a lecturer names as theirs, in words.</summary>
    public IReadOnlyList<string> TopicsOf(ExpertChoice choice) => [.. choice.TopicIds.Select(id => TopicNames.GetValueOrDefault(id)).OfType<string>()];

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
