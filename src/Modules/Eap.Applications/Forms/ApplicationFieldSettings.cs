namespace Eap.Applications.Forms;

/// <summary>On a field of a form: what the site knows about the unit and fills in.</summary>
public sealed class ApplicationFieldSettings
{
    /// <summary>What it is filled from; <see cref="SiteFact.None"/>: nothing.</summary>
    public SiteFact FillFrom { get; set; }

    /// <summary>The site's value stands: it is worked out again at every save, whatever was sent. Otherwise it is only a beginning.</summary>
    public bool Locked { get; set; }
}
