using System.Security.Cryptography;
using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// Counts are told with chance: a little is added or taken away, then it is brought to the nearest five. It is drawn once, when the survey closes, and before it is decided what is too
/// small to be told. The more numbers one person is part of, the more is added or taken away: so whoever knows all other answers of a survey (because they are his own) and wants to know
/// of two things the last person may have chosen which it was, guesses right seven times in ten at the best, however many of its questions ask the same. That holds for one survey.
/// </summary>
/// <param name="sides">A throw goes on with (sides - 1) of sides.</param>
public sealed class SurveyBlur(int sides)
{
    /// <summary>All numbers are multiples of this.</summary>
    public const int Step = 5;

    // What many numbers tell together grows with the root of how many they are. Found by trying all sizes: the best guess is 0.69 and less.
    private const double ForEachRoot = 1.6;
    private const int LeastSides = 2;

    // So many times the sides: a choice that nobody took is told in fewer than four of a hundred surveys.
    private const int Above = 3;

    // Of ten numbers nine are nearer than said.
    private const double Outside = 0.1;

    /// <summary>The smallest number that is told.</summary>
    public int SmallestTold { get; } = UpToStep(Math.Max(Suppression.SmallestGroup + Step, Above * sides));

    /// <summary>Of ten numbers nine are no farther than this from what was counted.</summary>
    public int Near { get; } = NearOf(1 - 1.0 / sides);

    /// <summary>For one survey: by how many numbers one person is part of.</summary>
    public static SurveyBlur For(SurveyPart survey)
    {
        var tables = SurveyTable.Of(survey).Count;
        // With groups each table has a number for everybody and one for the group; the question that makes them only the group's.
        var numbers = survey.GroupBy is null ? tables : 2 * tables - 1;
        return new SurveyBlur(Math.Max(LeastSides, (int)Math.Ceiling(ForEachRoot * Math.Sqrt(numbers))));
    }

    /// <summary>The count with its chance. May be below nobody: what is cut off there would lift every sum it is part of. Told are only numbers far above.</summary>
    /// <param name="count">What was counted.</param>
    /// <param name="die">A number from 0 to below its argument; null: chance.</param>
    public int Of(int count, Func<int, int>? die = null)
    {
        die ??= RandomNumberGenerator.GetInt32;
        var near = count + Throws(die) - Throws(die);
        return (int)Math.Round(near / (double)Step, MidpointRounding.AwayFromZero) * Step;
    }

    private int Throws(Func<int, int> die)
    {
        var throws = 0;
        while (die(sides) > 0) throws++;
        return throws;
    }

    // Going to the nearest five moves a number by two at the most; the rest is the chance of the throws.
    private static int NearOf(double goesOn)
    {
        var near = Step;
        while (2 * Math.Pow(goesOn, near - 1) / (1 + goesOn) > Outside) near += Step;
        return near;
    }

    private static int UpToStep(int number) => (number + Step - 1) / Step * Step;
}
