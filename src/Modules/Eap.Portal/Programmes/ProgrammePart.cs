using Eap.Contents.Fields;
using Eap.Contents.Model;

namespace Eap.Portal.Programmes;

/// <summary>A service programme of a notice, labelled with its year.</summary>
public sealed class ProgrammePart : ContentPart
{
    /// <summary>2021年度, 2018—2020年度.</summary>
    public TextField Year { get; set; } = new();

    /// <summary>One or two sentences.</summary>
    public TextField Summary { get; set; } = new();

    /// <summary>The figures of the notice: 三年100场, 每场不少于50人.</summary>
    public MultiTextField Figures { get; set; } = new();

    /// <summary>Place within its year.</summary>
    public NumericField Position { get; set; } = new();
}
