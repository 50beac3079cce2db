using Eap.Experts.Calendar;
using Eap.Experts.Profiles;

namespace Eap.Experts.Finding;

/// <summary>May this expert be asked? Plain rules, asked by the list of choices and again when an offer is made.</summary>
public static class ExpertFitness
{
    /// <summary>Everything in the way, worst first.</summary>
    /// <param name="expert">The expert.</param>
    /// <param name="service">The service type it takes.</param>
    /// <param name="day">The day in the site's zone.</param>
    /// <param name="said">What their own times say.</param>
    /// <param name="booked">What else they are booked for around that time.</param>
    public static IReadOnlyList<Obstacle> Obstacles(ExpertProfile expert, string service, DateOnly day, AvailabilityAnswer said, Booked booked)
    {
        var obstacles = new List<Obstacle>();
        if (!expert.Part.ServiceTypes.Values.Contains(service)) obstacles.Add(Obstacle.LacksService);
        if (!expert.IsInPool) obstacles.Add(Obstacle.NotInPool);
        if (!expert.Part.IsAppointedOn(day)) obstacles.Add(Obstacle.TermEnded);
        if (booked == Booked.Then) obstacles.Add(Obstacle.Busy);
        if (said == AvailabilityAnswer.Away) obstacles.Add(Obstacle.Away);
        if (said == AvailabilityAnswer.Outside) obstacles.Add(Obstacle.OutsideHours);
        if (booked == Booked.Near) obstacles.Add(Obstacle.TightTravel);
        return obstacles;
    }

    /// <summary>True when nothing forbids asking.</summary>
    public static bool MayBeAsked(IEnumerable<Obstacle> obstacles) => obstacles.All(obstacle => obstacle is Obstacle.OutsideHours or Obstacle.TightTravel);

    /// <summary>The obstacle in words, for whoever chooses.</summary>
    public static string ToText(this Obstacle obstacle) => obstacle switch
    {
        Obstacle.LacksService => "不承担这类服务",
        Obstacle.TermEnded => "聘期已到",
        Obstacle.NotInPool => "已移出专家库",
        Obstacle.Busy => "这段时间已有安排",
        Obstacle.Away => "这段时间不在",
        Obstacle.TightTravel => "前后紧挨着别的安排，先问路上来不来得及",
        _ => "不在登记的可约时间里，可以问问",
    };
}
