using Eap.Contents.Fields;
using Eap.Contents.Model;

namespace Eap.Lectures.Models;

/// <summary>What an announcement says of a lecture beside its title and text. Its fields are declared in <see cref="LectureContentType"/>.</summary>
public sealed class LecturePart : ContentPart
{
    /// <summary>When it begins, UTC.</summary>
    public DateTimeField Start { get; set; } = new();

    /// <summary>When it ends, UTC; after <see cref="Start"/>.</summary>
    public DateTimeField End { get; set; } = new();

    /// <summary>Where it is held.</summary>
    public TextField Place { get; set; } = new();

    /// <summary>The union or body that holds it.</summary>
    public OrganizationField Organizer { get; set; } = new();

    /// <summary>Who speaks.</summary>
    public TextField Speaker { get; set; } = new();

    /// <summary>Seats.</summary>
    public NumericField Capacity { get; set; } = new();

    /// <summary>Where it goes to: 进企业, 进机关, 进社区...</summary>
    public TextField Setting { get; set; } = new();

    /// <summary>Name of a <see cref="LectureState"/>; empty counts as planned.</summary>
    public TextField State { get; set; } = new();

    /// <summary>Where to join from afar, if one can.</summary>
    public LinkField Online { get; set; } = new();

    /// <summary>Terms of the taxonomy <c>topics</c>, shared with articles.</summary>
    public TaxonomyField Topics { get; set; } = new();

    /// <summary>Terms of the taxonomy <c>audiences</c>.</summary>
    public TaxonomyField Audience { get; set; } = new();
}
