using System.Security.Cryptography;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// Counts are told with chance: a little is added or taken away, then it is brought to the nearest five. It is drawn once, when the survey closes, and before it is decided what is too
/// small to be told. So whoever knows all other answers (because they are his own) still does not know the last: one more or less makes no result more than half as likely again,
/// for each number that it touches.
/// </summary>
public static class SurveyBlur
{
    /// <summary>All numbers are multiples of this.</summary>
    public const int Step = 5;

    // Each throw goes on with two thirds: P(n) falls by a third with each person more.
    private const int Sides = 3;

    /// <summary>The count as it is told.</summary>
    /// <param name="count">What was counted.</param>
    /// <param name="die">A number from 0 to below its argument; null: chance.</param>
    public static int Of(int count, Func<int, int>? die = null)
    {
        die ??= RandomNumberGenerator.GetInt32;
        var near = count + Throws(die) - Throws(die);
        return Math.Max(0, (int)Math.Round(near / (double)Step, MidpointRounding.AwayFromZero) * Step);
    }

    private static int Throws(Func<int, int> die)
    {
        var throws = 0;
        while (die(Sides) > 0) throws++;
        return throws;
    }
}
