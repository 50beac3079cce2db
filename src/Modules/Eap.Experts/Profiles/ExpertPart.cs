using Eap.Contents.Fields;
using Eap.Contents.Model;

namespace Eap.Experts.Profiles;

/// <summary>What the pool knows of an expert. Its fields are declared in <see cref="ExpertContentType"/>.</summary>
public sealed class ExpertPart : ContentPart
{
    /// <summary>The person's name; the item's display text follows it.</summary>
    public TextField Name { get; set; } = new();

    /// <summary>Codes of <see cref="Profiles.ServiceTypes"/>.</summary>
    public MultiTextField ServiceTypes { get; set; } = new();

    /// <summary>Terms of the taxonomy <c>topics</c>, shared with articles and lectures.</summary>
    public TaxonomyField Topics { get; set; } = new();

    /// <summary>Where the person works.</summary>
    public TextField Employer { get; set; } = new();

    /// <summary>Post or professional title.</summary>
    public TextField Title { get; set; } = new();

    /// <summary>Certificates, one a line.</summary>
    public MultiTextField Certificates { get; set; } = new();

    /// <summary>The last day of the appointment; empty: without end.</summary>
    public DateField TermEnds { get; set; } = new();

    /// <summary>Mail address; protected.</summary>
    public TextField Email { get; set; } = new();

    /// <summary>Telephone; protected.</summary>
    public TextField Phone { get; set; } = new();

    /// <summary>True when the appointment covers this day.</summary>
    public bool IsAppointedOn(DateOnly day) => TermEnds.Value is not { } last || day <= last;
}
