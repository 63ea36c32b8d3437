
   
{ ... }:   

{   


  a.b = 1;   
  c = {   

    d = 2;   



    e = 3;   

  };   
  

  # far away   


  f = [   

    1   


    2   
  ];   
  g.h = true;   


}   
   

