namespace Eap.Applications.Forms;

/// <summary>On a content type with <see cref="Process.ApplicationPart"/>: how it is filed.</summary>
public sealed class ApplicationSettings
{
    /// <summary>Begins every receipt number: <c>JZ-2026-0042</c>. 1 to 12 capital letters and digits.</summary>
    public string Code { get; set; } = "SB";

    /// <summary>Name of a text field whose answer stands in the title people read: who is nominated, which studio. Never a protected one. Empty: none.</summary>
    public string TitleField { get; set; } = "";

    /// <summary>From when it may be filed, on the wall of the city; null: from the beginning.</summary>
    public DateTime? Opens { get; set; }

    /// <summary>Until when, on the wall of the city: the moment itself is too late. Null: no end.</summary>
    public DateTime? Closes { get; set; }

    /// <summary>A deadline of the plan in force that takes the place of <see cref="Closes"/>; null for none.</summary>
    public string? ClosesCode { get; set; }

    /// <summary>Minutes after the end in which an upload begun before it may still finish. Default 30.</summary>
    public int GraceMinutes { get; set; } = 30;

    /// <summary>Where the rule about time and number stands, as people are told: a clause of the notice, or the city's own rule with its date.</summary>
    public string Rule { get; set; } = "";

    /// <summary>The cycle; null: the calendar year of filing.</summary>
    public string? Cycle { get; set; }

    /// <summary>The cycle of what is filed on a day.</summary>
    public string CycleOn(DateOnly day) => Cycle ?? day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>One application per unit and cycle.</summary>
    public bool OnePerCycle { get; set; }

    /// <summary>A stamped paper copy is asked too.</summary>
    public bool AskPaper { get; set; }

    /// <summary>Where paper is asked: nothing is accepted before somebody confirmed the stamped scan of what was handed in last, or went without it for a reason that is written down. Default true.</summary>
    public bool PaperBeforeAcceptance { get; set; } = true;

    /// <summary>What the paper is called, as the notice calls it; empty: as the form.</summary>
    public string PaperTitle { get; set; } = "";

    /// <summary>How many copies of it.</summary>
    public int Copies { get; set; } = 1;

    /// <summary>Working days a unit has to answer a return. Default 5.</summary>
    public int CorrectionWorkingDays { get; set; } = 5;

    /// <summary>What happens when they are over. Default: as the plan has it.</summary>
    public CorrectionEnd CorrectionEnd { get; set; }

    /// <summary>A return keeps the place in the queue. Default true.</summary>
    public bool ReturnKeepsPlace { get; set; } = true;
}
