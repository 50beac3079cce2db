namespace Eap.Contents.Forms;

/// <summary>On a field of a form.</summary>
public sealed class FormFieldSettings
{
    /// <summary>Name of the <see cref="FormSection"/> it stands in; null or unknown: before all sections.</summary>
    public string? Section { get; set; }

    /// <summary>When it is asked; null: always.</summary>
    public ShowWhen? ShowWhen { get; set; }

    /// <summary>Shown in lists of applications.</summary>
    public bool Summary { get; set; }

    /// <summary>Days its value is kept after the application has ended; null: as long as the application.</summary>
    public int? KeepDays { get; set; }
}
