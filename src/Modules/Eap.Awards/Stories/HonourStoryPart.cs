using Eap.Contents.Fields;
using Eap.Contents.Model;

namespace Eap.Awards.Stories;

/// <summary>What the deeds of a holder are told by, and that the holder agrees to be told about.</summary>
public sealed class HonourStoryPart : ContentPart
{
    /// <summary>The number of the certificate.</summary>
    public TextField Number { get; set; } = new();

    /// <summary>One or two sentences.</summary>
    public TextField Summary { get; set; } = new();

    /// <summary>The holder has read it and agrees.</summary>
    public BooleanField Consent { get; set; } = new();

    /// <summary>The day they agreed.</summary>
    public DateField ConsentOn { get; set; } = new();

    /// <summary>How they agreed, and where it is kept; readers do not see it.</summary>
    public TextField ConsentHow { get; set; } = new();
}
