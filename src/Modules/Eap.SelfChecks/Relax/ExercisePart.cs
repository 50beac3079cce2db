using Eap.Contents.Fields;
using Eap.Contents.Model;

namespace Eap.SelfChecks.Relax;

/// <summary>A short exercise. Its fields are declared in <see cref="ExerciseType"/>.</summary>
public sealed class ExercisePart : ContentPart
{
    /// <summary>One of <see cref="ExerciseKind"/>.</summary>
    public TextField Kind { get; set; } = new();

    /// <summary>What it is good for in one or two sentences.</summary>
    public TextField Summary { get; set; } = new();

    /// <summary>The steps, in the columns of <see cref="ExerciseColumns"/>.</summary>
    public TableField Steps { get; set; } = new();

    /// <summary>How often the marked steps are done; null: once.</summary>
    public NumericField Rounds { get; set; } = new();

    /// <summary>When to stop, a sentence each.</summary>
    public MultiTextField WhenToStop { get; set; } = new();

    /// <summary>What readers it fits would say, in the words articles use.</summary>
    public MultiTextField Feelings { get; set; } = new();

    /// <summary>A text that was read, or 通行做法.</summary>
    public TextField Source { get; set; } = new();

    /// <summary>A professional who read it; null: nobody yet.</summary>
    public TextField ReviewedBy { get; set; } = new();

    /// <summary>Place in lists.</summary>
    public NumericField Position { get; set; } = new();
}
